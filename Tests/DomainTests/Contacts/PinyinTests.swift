import Domain
import Testing

struct PinyinTests {
  @Test(
    arguments: [
      ("周予安", ["zhou", "yu", "an"]), ("吕", ["lv"]), ("女", ["nv"]), ("〇", ["ling"]),
      ("Tom Becker", ["tom", "becker"]), ("Tom 陈", ["tom", "chen"]),
      ("Émile Łuk", ["emile", "luk"]),
      ("ＡＢ１", ["ab1"]), ("3号楼", ["3", "hao", "lou"]), ("🌊海", ["hai"]), ("", []), ("…", []),
      ("陳設", ["chen", "she"]),
      // Surnames that are read in their own way…
      ("单小雨", ["shan", "xiao", "yu"]), ("曾国", ["zeng", "guo"]), ("仇英", ["qiu", "ying"]),
      ("解缙", ["xie", "jin"]), ("查良镛", ["zha", "liang", "yong"]), ("区少", ["ou", "shao"]),
      ("盖宽饶", ["ge", "kuan", "rao"]), ("尹力", ["yin", "li"]), ("朴槿惠", ["piao", "jin", "hui"]),
      ("翟理", ["zhai", "li"]), ("尉迟恭", ["yu", "chi", "gong"]),
      ("单于夜遁逃", ["chan", "yu", "ye", "dun", "tao"]),
      // …but not as a word, and not alone.
      ("单车少年", ["dan", "che", "shao", "nian"]), ("单", ["dan"]), ("单A", ["dan", "a"]),
      ("小单", ["xiao", "dan"]), ("长江", ["chang", "jiang"]), ("重山", ["zhong", "shan"]),
    ] as [(String, [String])])
  func `a name falls into syllables and words`(name: String, expected: [String]) {
    #expect(Pinyin.syllables(of: name) == expected)
  }

  @Test(arguments: [
    ("Anna", "A"), ("zoe", "Z"), ("周", "Z"), ("Émile", "E"), ("Øyvind", "O"), ("Ａ", "A"),
    ("单小雨", "S"), ("单", "D"), ("仇英", "Q"), (" 李", "L"), ("7号", "#"), ("７", "#"),
    ("🌊海", "#"), ("_x", "#"), ("", "#"), ("さくら", "#"), ("한", "#"), ("Ж", "#"), ("×", "#"),
    ("𠮷野", "#"),
  ])
  func `a name stands under its letter, everything else under the number sign`(
    name: String, expected: String
  ) {
    #expect(Pinyin.section(of: name) == expected)
  }

  @Test func `names sort by sound, with the number sign last`() {
    let sorted = [
      "Anna 李", "安娜", "Anne", "阿眠", "单小雨", "Sam", "沈弥", "沈默", "邵", "西安", "先", "周予安", "7-Eleven",
      "🌊",
    ].sorted { Pinyin.SortKey($0) < Pinyin.SortKey($1) }
    #expect(
      sorted == [
        "阿眠", "安娜", "Anna 李", "Anne", "Sam", "单小雨", "邵", "沈弥", "沈默", "西安", "先", "周予安", "🌊",
        "7-Eleven",
      ])
  }

  @Test func `names that sound alike are still told apart`() {
    #expect(Pinyin.SortKey("里") != Pinyin.SortKey("理"))
    #expect(
      (Pinyin.SortKey("里") < Pinyin.SortKey("理")) != (Pinyin.SortKey("理") < Pinyin.SortKey("里")))
  }

  @Test func `every character of the national standard set has a reading`() {
    // The two planes of GB 2312 are in the block's common part; these are its first, last and rarest.
    for character in "啊阿埃挨座做亍丌兀齄" {
      #expect(Pinyin.section(of: String(character)) != "#", "\(character)")
    }
    let missing = (0x4E00...0x9FA5).compactMap(Unicode.Scalar.init(_:)).filter {
      Pinyin.section(of: String(Character($0))) == "#"
    }
    #expect(missing.count == 10, "only characters without a reading of one syllable: \(missing)")
  }
}
