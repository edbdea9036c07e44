extension Migration {
  static let money = Migration(
    number: 15,
    sql: """
      -- Where money is: with a person, an account, in a red packet or transfer under way. A person's bank stands outside
      -- of the world: what it has given is its debt, so that all balances together are nothing.
      CREATE TABLE purse (
        id INTEGER PRIMARY KEY,
        kind TEXT NOT NULL CHECK (kind IN ('wallet', 'bank', 'account', 'redPacket', 'transfer')),
        owner INTEGER NOT NULL,
        balance INTEGER NOT NULL DEFAULT 0 CHECK (balance >= 0 OR kind = 'bank'),
        UNIQUE (kind, owner)
      ) STRICT;

      -- Money never just comes or goes: every movement is two rows, what a purse gives and what the other gets.
      -- `listed` names who finds the row among their transactions.
      CREATE TABLE booking (
        id INTEGER PRIMARY KEY,
        at INTEGER NOT NULL,
        purse INTEGER NOT NULL REFERENCES purse(id),
        cents INTEGER NOT NULL CHECK (cents <> 0),
        opposite INTEGER NOT NULL REFERENCES purse(id),
        reason TEXT NOT NULL CHECK (reason IN (
          'opening', 'topUp', 'withdrawal', 'payment', 'redPacket', 'transfer', 'refund'
        )),
        message INTEGER REFERENCES message(id),
        payment INTEGER REFERENCES payment(id),
        listed INTEGER REFERENCES person(id)
      ) STRICT;

      CREATE INDEX booking_listed ON booking(listed, at) WHERE listed IS NOT NULL;
      CREATE INDEX booking_purse ON booking(purse);

      CREATE TABLE payment (
        id INTEGER PRIMARY KEY,
        payer INTEGER NOT NULL REFERENCES person(id),
        payee INTEGER NOT NULL REFERENCES account(id),
        cents INTEGER NOT NULL,
        title TEXT NOT NULL,
        orderName TEXT,
        source TEXT NOT NULL CHECK (source IN ('wallet', 'card')),
        paidAt INTEGER NOT NULL
      ) STRICT;

      CREATE INDEX payment_payer ON payment(payer);

      -- What a message of its kind is worth; messages from before have no row, and hold no money.
      CREATE TABLE red_packet (
        message INTEGER PRIMARY KEY REFERENCES message(id),
        sender INTEGER NOT NULL REFERENCES person(id),
        sentAt INTEGER NOT NULL,
        split TEXT NOT NULL CHECK (split IN ('random', 'identical')),
        pieces INTEGER NOT NULL,
        cents INTEGER NOT NULL,
        source TEXT NOT NULL CHECK (source IN ('wallet', 'card')),
        returnedAt INTEGER
      ) STRICT;

      CREATE TABLE red_packet_piece (
        packet INTEGER NOT NULL REFERENCES red_packet(message),
        position INTEGER NOT NULL,
        cents INTEGER NOT NULL CHECK (cents > 0),
        person INTEGER REFERENCES person(id),
        openedAt INTEGER,
        thanks TEXT,
        PRIMARY KEY (packet, position),
        UNIQUE (packet, person)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE transfer (
        message INTEGER PRIMARY KEY REFERENCES message(id),
        sender INTEGER NOT NULL REFERENCES person(id),
        receiver INTEGER NOT NULL REFERENCES person(id),
        sentAt INTEGER NOT NULL,
        cents INTEGER NOT NULL,
        source TEXT NOT NULL CHECK (source IN ('wallet', 'card')),
        outcome TEXT CHECK (outcome IN ('accepted', 'returned', 'expired')),
        settledAt INTEGER
      ) STRICT;
      """)
}
