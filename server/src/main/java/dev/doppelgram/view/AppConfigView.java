// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.view;

import dev.doppelgram.tl.TlObject;
import dev.doppelgram.world.ChatLists;
import dev.doppelgram.world.ChatUsernames;
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
          Map.ofEntries(
              Map.entry("channels_limit_default", 500),
              Map.entry("channels_limit_premium", 1_000),
              Map.entry("chatlist_invites_limit_default", FolderLimits.INVITES_DEFAULT),
              Map.entry("chatlist_invites_limit_premium", FolderLimits.INVITES_PREMIUM),
              Map.entry("chatlists_joined_limit_default", FolderLimits.JOINED_DEFAULT),
              Map.entry("chatlists_joined_limit_premium", FolderLimits.JOINED_PREMIUM),
              Map.entry("dialog_filters_chats_limit_default", FolderLimits.CHATS_DEFAULT),
              Map.entry("dialog_filters_chats_limit_premium", FolderLimits.CHATS_PREMIUM),
              Map.entry("stars_subscription_amount_max", 2_500),
              Map.entry("channels_public_limit_default", ChatUsernames.PUBLIC_DEFAULT),
              Map.entry("channels_public_limit_premium", ChatUsernames.PUBLIC_PREMIUM),
              Map.entry("recommended_channels_limit_default", ChatLists.RECOMMENDED_DEFAULT),
              Map.entry("recommended_channels_limit_premium", ChatLists.RECOMMENDED_PREMIUM)));

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
