// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.view;

import dev.doppelgram.tl.TlObject;
import java.util.List;
import java.util.Map;

/**
 * What methods answer that clients call as a matter of routine, of things that this world lacks.
 */
public final class EmptyView {
  private static final List<TlObject> NONE = List.of();

  /** Later than any clock: clients ask again when the answer expires. */
  private static final int NEVER = Integer.MAX_VALUE;

  private static final TlObject NO_STICKER_SETS =
      TlObject.of("messages.allStickers", "hash", 0L, "sets", NONE);

  private static final Map<String, Object> FOR_ANYBODY =
      Map.of(
          "help.acceptTermsOfService",
          true,
          "help.getCountriesList",
          TlObject.of("help.countriesList", "countries", NONE, "hash", 0),
          "help.getPromoData",
          TlObject.of("help.promoDataEmpty", "expires", NEVER),
          "help.getTermsOfServiceUpdate",
          TlObject.of("help.termsOfServiceUpdateEmpty", "expires", NEVER),
          "langpack.getLanguages",
          NONE,
          "langpack.getStrings",
          NONE);

  private static final Map<String, Object> FOR_USERS =
      Map.ofEntries(
          Map.entry("account.getNotifySettings", TlObject.of("peerNotifySettings")),
          Map.entry("account.getThemes", TlObject.of("account.themes", "hash", 0L, "themes", NONE)),
          Map.entry("account.updateStatus", true),
          Map.entry(
              "contacts.getTopPeers",
              TlObject.of("contacts.topPeers", "categories", NONE, "chats", NONE, "users", NONE)),
          Map.entry("messages.getAllStickers", NO_STICKER_SETS),
          Map.entry(
              "messages.getAttachMenuBots",
              TlObject.of("attachMenuBots", "hash", 0L, "bots", NONE, "users", NONE)),
          Map.entry(
              "messages.getAvailableReactions",
              TlObject.of("messages.availableReactions", "hash", 0, "reactions", NONE)),
          Map.entry(
              "messages.getFavedStickers",
              TlObject.of("messages.favedStickers", "hash", 0L, "packs", NONE, "stickers", NONE)),
          Map.entry(
              "messages.getFeaturedStickers",
              TlObject.of(
                  "messages.featuredStickers",
                  "hash",
                  0L,
                  "count",
                  0,
                  "sets",
                  NONE,
                  "unread",
                  NONE)),
          Map.entry("messages.getMaskStickers", NO_STICKER_SETS),
          Map.entry(
              "messages.getRecentStickers",
              TlObject.of(
                  "messages.recentStickers",
                  "hash",
                  0L,
                  "packs",
                  NONE,
                  "stickers",
                  NONE,
                  "dates",
                  NONE)),
          Map.entry("messages.getSuggestedDialogFilters", NONE),
          Map.entry("phone.getCallConfig", TlObject.of("dataJSON", "data", "{}")));

  private EmptyView() {}

  /** By method, for anybody at all; a value fits every definition of its method. */
  public static Map<String, Object> forAnybody() {
    return FOR_ANYBODY;
  }

  /** By method, for users that are logged in. */
  public static Map<String, Object> forUsers() {
    return FOR_USERS;
  }

  /** A language pack that translates nothing. */
  public static TlObject langPack(String langCode, int fromVersion) {
    return TlObject.named("langPackDifference")
        .set("lang_code", langCode)
        .set("from_version", fromVersion)
        .set("version", fromVersion)
        .set("strings", NONE)
        .build();
  }
}
