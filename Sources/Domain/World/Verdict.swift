/// A rule's answer together with the clause that decided it.
///
/// Refusals, the "why?" panel and the truth-table tests all read the clause, so they can't
/// disagree.
package struct Verdict<Clause: Hashable & Sendable>: Hashable, Sendable {
  package let isAllowed: Bool
  package let clause: Clause

  package static func allowed(_ clause: Clause) -> Self { Self(isAllowed: true, clause: clause) }
  package static func denied(_ clause: Clause) -> Self { Self(isAllowed: false, clause: clause) }
}
