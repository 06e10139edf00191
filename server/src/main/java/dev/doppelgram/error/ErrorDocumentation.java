// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.error;

import java.util.Locale;

/** Who says that a method can fail with an error, or for generic errors that there is such one. */
public enum ErrorDocumentation {
  /** core.telegram.org: the method's page or errors.json, in 2026. */
  TELEGRAM,
  /** The method's page on core.telegram.org at some time since 2021, not any more. */
  TELEGRAM_EARLIER,
  /** The method's page in the GramJS documentation. */
  GRAMJS,
  /** The method's page in the MadelineProto documentation of February 2020. */
  MADELINEPROTO,
  /** The MadelineProto documentation of another time, or its list of errors. */
  MADELINEPROTO_OTHER,
  /** Telethon's table of methods and errors. */
  TELETHON,
  /** Pyrogram's list of errors, which names no methods. */
  PYROGRAM,
  /** TDLib handles the error where it calls the method. */
  TDLIB,
  /** Other open server implementations raise it. */
  OPEN_SERVERS;

  /** The constant whose label is lower case with hyphens, as the catalogue's file spells it. */
  static ErrorDocumentation labelled(String label) {
    return valueOf(label.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
