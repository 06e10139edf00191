// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.view;

import dev.doppelgram.tl.TlObject;
import dev.doppelgram.world.FolderLimits;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What help.getAppConfig answers: the limits that the world holds accounts to, as JSON in TL. */
public final class AppConfigView {
  /** The only ids of help.appConfig and help.appConfigNotModified. */
  private static final int APP_CONFIG = 0xdd18782e;

  private static final int APP_CONFIG_NOT_MODIFIED = 0x7cde641d;

  private static final Map<String, Integer> LIMITS =
      new TreeMap<>(
          Map.of(
              "channels_limit_default", 500,
              "channels_limit_premium", 1_000,
              "chatlist_invites_limit_default", FolderLimits.INVITES_DEFAULT,
              "chatlist_invites_limit_premium", FolderLimits.INVITES_PREMIUM,
              "chatlists_joined_limit_default", FolderLimits.JOINED_DEFAULT,
              "chatlists_joined_limit_premium", FolderLimits.JOINED_PREMIUM,
              "dialog_filters_chats_limit_default", FolderLimits.CHATS_DEFAULT,
              "dialog_filters_chats_limit_premium", FolderLimits.CHATS_PREMIUM,
              "stars_subscription_amount_max", 2_500));

  private AppConfigView() {}

  /**
   * The configuration, or that it has not changed.
   *
   * @param resultType of the definition that the client called: {@code JSONValue}, or from layer
   *     153 on {@code help.AppConfig}
   * @param known the hash of what the client has already; 0 for nothing
   */
  public static TlObject of(String resultType, int known) {
    if (resultType.equals("JSONValue")) {
      return json();
    }
    int hash = LIMITS.hashCode();
    return known == hash
        ? TlObject.of("help.appConfigNotModified").withId(APP_CONFIG_NOT_MODIFIED)
        : TlObject.of("help.appConfig", "hash", hash, "config", json()).withId(APP_CONFIG);
  }

  private static TlObject json() {
    List<TlObject> values =
        LIMITS.entrySet().stream().map(limit -> value(limit.getKey(), limit.getValue())).toList();
    return TlObject.of("jsonObject", "value", values);
  }

  private static TlObject value(String key, double number) {
    TlObject value = TlObject.of("jsonNumber", "value", number);
    return TlObject.of("jsonObjectValue", "key", key, "value", value);
  }
}
