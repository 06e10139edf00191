// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.tl;

/** Bytes that are not the TL that was expected, or an object that a layer cannot express. */
public class TlException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public TlException(String message) {
    super(message);
  }

  /** A field that cannot be read; the message names it with the constructor that it is of. */
  public static final class InField extends TlException {
    private static final long serialVersionUID = 1L;

    InField(String field, TlException cause) {
      super(field + ": " + cause.getMessage());
      initCause(cause);
    }
  }

  /** More than may be asked for at once. */
  public static final class TooLong extends TlException {
    private static final long serialVersionUID = 1L;

    public TooLong(String message) {
      super(message);
    }
  }

  /** A constructor id that the schema does not hold. */
  public static final class UnknownConstructor extends TlException {
    private static final long serialVersionUID = 1L;
    private final int id;

    public UnknownConstructor(int id) {
      super("unknown constructor #" + Integer.toHexString(id));
      this.id = id;
    }

    public int id() {
      return id;
    }
  }
}
