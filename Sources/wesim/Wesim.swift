import ArgumentParser

@main
struct Wesim: ParsableCommand {}
