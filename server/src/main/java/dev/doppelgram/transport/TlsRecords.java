// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.transport;

/** Numbers of the TLS records that fake TLS is made of. */
final class TlsRecords {
  static final int HEADER = 5;
  static final int VERSION_1_0 = 0x0301;
  static final int VERSION_1_2 = 0x0303;
  static final int CHANGE_CIPHER_SPEC = 0x14;
  static final int HANDSHAKE = 0x16;
  static final int APPLICATION_DATA = 0x17;

  /** The longest body that we send. */
  static final int MOST_SENT = 1 << 14;

  /** The longest body that we take: TLS allows 256 bytes for encryption. */
  static final int MOST_TAKEN = MOST_SENT + 256;

  private TlsRecords() {}
}
