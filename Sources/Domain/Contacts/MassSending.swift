/// One message sent to many friends at once, each of whom gets it in their own chat (群发助手), F24.
package struct MassSending: Hashable, Sendable, Identifiable {
  package typealias ID = Domain.ID<MassSending>
  package let id: ID
  package var sentAt: WorldTime
  /// In the order they were chosen, the members of tags behind the people named.
  package var receivers: [Person.ID]

  package init(id: ID, sentAt: WorldTime, receivers: [Person.ID]) {
    self.id = id
    self.sentAt = sentAt
    self.receivers = receivers
  }
}

extension MassSending {
  /// The friends that one sending reaches at the most.
  package static let receiversMax = 200

  /// Whom a sending is for: those named, then those with a tag, each once.
  ///
  /// Refused, in order: `emptyAudience` where that is nobody, a tag that nobody carries counting for nothing;
  /// `tooManyReceivers`.
  package static func receivers(
    people: [Person.ID], tagged: [Person.ID]
  ) throws(Refusal) -> [Person.ID] {
    var known: Set<Person.ID> = []
    let receivers = (people + tagged).filter { known.insert($0).inserted }
    if receivers.isEmpty { throw .emptyAudience }
    if receivers.count > receiversMax { throw .tooManyReceivers }
    return receivers
  }
}
