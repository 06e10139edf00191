// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.scenario;

import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Reads {@code sessions:}. */
final class SessionReader {
  private static final int KEY_BYTES = 256;
  private static final Shape<Integer> DEVICE = Shape.smallNumber(1, Integer.MAX_VALUE);
  private static final Shape<Integer> SMALL = Shape.smallNumber(-20_000, 20_000);
  private static final Shape<byte[]> KEY =
      Shape.of("the 256 bytes of an auth key in base64", SessionReader::key);

  private final Accounts accounts;
  private final UniqueNames claims;
  private final Mistakes mistakes;

  SessionReader(Accounts accounts, UniqueNames claims, Mistakes mistakes) {
    this.accounts = accounts;
    this.claims = claims;
    this.mistakes = mistakes;
  }

  SessionSeed read(Fields fields) {
    String account = fields.required("account", accounts.reference(), "");
    int device = fields.required("device", DEVICE, 1);
    SessionSeed session =
        new SessionSeed(
            account,
            device,
            fields.optional("dc", SMALL, 0),
            fields.required("auth_key", KEY, new byte[KEY_BYTES]),
            fields.optional("layer", SMALL, 0));
    if (!fields.optional("permanent", Shapes.FLAG, true)) {
      mistakes.add(
          fields.placeOf("permanent"), "`permanent`: a temporary key is none to go on with");
    }
    fields.finish();
    claims.claim("the device of " + account, device, fields.owner(), fields.placeOf("device"));
    return session;
  }

  private static byte @Nullable [] key(String text) {
    try {
      byte[] key = Base64.getDecoder().decode(text);
      return key.length == KEY_BYTES ? key : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
