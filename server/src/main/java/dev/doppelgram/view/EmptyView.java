// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.view;

import dev.doppelgram.tl.TlObject;
import dev.doppelgram.world.model.Peer;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What methods answer that clients call as a matter of routine, of things that this world lacks.
 */
public final class EmptyView {
  private static final List<TlObject> NONE = List.of();

  /** Later than any clock: clients ask again when the answer expires. */
  private static final int NEVER = Integer.MAX_VALUE;

  /** The id of account.chatThemes in the two layers where a method answers it. */
  private static final int CHAT_THEMES = 0xfe4cbebd;

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

  private static final TlObject NO_REACTIONS =
      TlObject.of("messages.reactions", "hash", 0L, "reactions", NONE);

  private static final TlObject NO_STATUSES =
      TlObject.of("account.emojiStatuses", "hash", 0L, "statuses", NONE);

  private static final TlObject NO_COLORS =
      TlObject.of("help.peerColors", "hash", 0, "colors", NONE);

  private static final TlObject NO_FEATURED =
      TlObject.named("messages.featuredStickers")
          .set("hash", 0L)
          .set("count", 0)
          .set("sets", NONE)
          .set("unread", NONE)
          .build();

  private static final Map<String, Object> FOR_USERS = forUsersByMethod();

  private EmptyView() {}

  private static Map<String, Object> forUsersByMethod() {
    Map<String, Object> all = new TreeMap<>();
    settings(all);
    stickers(all);
    reactions(all);
    people(all);
    return Collections.unmodifiableMap(all);
  }

  private static void settings(Map<String, Object> all) {
    TlObject noAutoSave = TlObject.of("autoSaveSettings");
    all.put(
        "account.getAutoSaveSettings",
        TlObject.named("account.autoSaveSettings")
            .set("users_settings", noAutoSave)
            .set("chats_settings", noAutoSave)
            .set("broadcasts_settings", noAutoSave)
            .set("exceptions", NONE)
            .set("chats", NONE)
            .set("users", NONE)
            .build());
    all.put("account.getContactSignUpNotification", true);
    all.put("account.getContentSettings", TlObject.of("account.contentSettings"));
    all.put("account.getGlobalPrivacySettings", TlObject.of("globalPrivacySettings"));
    all.put("account.getNotifySettings", TlObject.of("peerNotifySettings"));
    all.put(
        "account.getReactionsNotifySettings",
        TlObject.of(
            "reactionsNotifySettings",
            "sound",
            TlObject.of("notificationSoundDefault"),
            "show_previews",
            true));
    all.put("account.getThemes", TlObject.of("account.themes", "hash", 0L, "themes", NONE));
    all.put(
        "account.getWebBrowserSettings",
        TlObject.of(
            "account.webBrowserSettings",
            "external_exceptions",
            NONE,
            "inapp_exceptions",
            NONE,
            "hash",
            0L));
    all.put("account.updateStatus", true);
    all.put("help.getPeerColors", NO_COLORS);
    all.put("help.getPeerProfileColors", NO_COLORS);
    all.put(
        "help.getTimezonesList", TlObject.of("help.timezonesList", "timezones", NONE, "hash", 0));
    all.put("messages.getDefaultHistoryTTL", TlObject.of("defaultHistoryTTL", "period", 0));
    all.put("messages.getSuggestedDialogFilters", NONE);
    all.put("phone.getCallConfig", TlObject.of("dataJSON", "data", "{}"));
  }

  private static void stickers(Map<String, Object> all) {
    all.put("account.getDefaultEmojiStatuses", NO_STATUSES);
    all.put("account.getRecentEmojiStatuses", NO_STATUSES);
    all.put("messages.getAllStickers", NO_STICKER_SETS);
    all.put(
        "messages.getArchivedStickers",
        TlObject.of("messages.archivedStickers", "count", 0, "sets", NONE));
    all.put("messages.getEmojiStickers", NO_STICKER_SETS);
    all.put(
        "messages.getFavedStickers",
        TlObject.of("messages.favedStickers", "hash", 0L, "packs", NONE, "stickers", NONE));
    all.put("messages.getFeaturedEmojiStickers", NO_FEATURED);
    all.put("messages.getFeaturedStickers", NO_FEATURED);
    all.put("messages.getMaskStickers", NO_STICKER_SETS);
    all.put(
        "messages.getRecentStickers",
        TlObject.named("messages.recentStickers")
            .set("hash", 0L)
            .set("packs", NONE)
            .set("stickers", NONE)
            .set("dates", NONE)
            .build());
    all.put("messages.getSavedGifs", TlObject.of("messages.savedGifs", "hash", 0L, "gifs", NONE));
  }

  private static void reactions(Map<String, Object> all) {
    all.put(
        "messages.getAvailableEffects",
        TlObject.of("messages.availableEffects", "hash", 0, "effects", NONE, "documents", NONE));
    all.put(
        "messages.getAvailableReactions",
        TlObject.of("messages.availableReactions", "hash", 0, "reactions", NONE));
    all.put("messages.getDefaultTagReactions", NO_REACTIONS);
    all.put("messages.getRecentReactions", NO_REACTIONS);
    all.put(
        "messages.getSavedReactionTags",
        TlObject.of("messages.savedReactionTags", "tags", NONE, "hash", 0L));
    all.put("messages.getTopReactions", NO_REACTIONS);
  }

  private static void people(Map<String, Object> all) {
    all.put(
        "account.getConnectedBots",
        TlObject.of("account.connectedBots", "connected_bots", NONE, "users", NONE));
    all.put("account.getSavedMusicIds", TlObject.of("account.savedMusicIds", "ids", NONE));
    all.put(
        "account.getSavedRingtones",
        TlObject.of("account.savedRingtones", "hash", 0L, "ringtones", NONE));
    all.put(
        "aicompose.getTones",
        TlObject.of("aicompose.tones", "hash", 0L, "tones", NONE, "users", NONE));
    all.put(
        "contacts.getBirthdays",
        TlObject.of("contacts.contactBirthdays", "contacts", NONE, "users", NONE));
    all.put("contacts.getStatuses", NONE);
    all.put(
        "contacts.getTopPeers",
        TlObject.of("contacts.topPeers", "categories", NONE, "chats", NONE, "users", NONE));
    all.put(
        "help.getPremiumPromo",
        TlObject.named("help.premiumPromo")
            .set("status_text", "")
            .set("status_entities", NONE)
            .set("video_sections", NONE)
            .set("videos", NONE)
            .set("currency", "USD")
            .set("monthly_amount", 0L)
            .set("period_options", NONE)
            .set("users", NONE)
            .build());
    all.put(
        "messages.getAttachMenuBots",
        TlObject.of("attachMenuBots", "hash", 0L, "bots", NONE, "users", NONE));
    all.put(
        "messages.getQuickReplies",
        TlObject.named("messages.quickReplies")
            .set("quick_replies", NONE)
            .set("messages", NONE)
            .set("chats", NONE)
            .set("users", NONE)
            .build());
  }

  /** By method, for anybody at all; a value fits every definition of its method. */
  public static Map<String, Object> forAnybody() {
    return FOR_ANYBODY;
  }

  /** By method, for users that are logged in. */
  public static Map<String, Object> forUsers() {
    return FOR_USERS;
  }

  /**
   * No themes for chats.
   *
   * @param resultType {@code account.ChatThemes} in layers 132 and 133, then {@code account.Themes}
   */
  public static TlObject chatThemes(String resultType) {
    return resultType.equals("account.ChatThemes")
        ? TlObject.of("account.chatThemes", "hash", 0, "themes", NONE).withId(CHAT_THEMES)
        : TlObject.of("account.themes", "hash", 0L, "themes", NONE);
  }

  /**
   * That each of some peers has no stories.
   *
   * @param resultType {@code Vector<int>} up to layer 216, then {@code Vector<RecentStory>}
   */
  public static List<?> storyIds(int peers, String resultType) {
    return Collections.nCopies(
        peers, resultType.equals("Vector<int>") ? 0 : TlObject.of("recentStory"));
  }

  /**
   * That a text leads nowhere.
   *
   * @param resultType {@code MessageMedia} up to layer 196, then {@code messages.WebPagePreview}
   */
  public static TlObject webPagePreview(String resultType) {
    TlObject none = TlObject.of("messageMediaEmpty");
    return resultType.equals("MessageMedia")
        ? none
        : TlObject.of("messages.webPagePreview", "media", none, "chats", NONE, "users", NONE);
  }

  /** That a peer has no stories. */
  public static TlObject peerStories(Peer peer) {
    TlObject stories = TlObject.of("peerStories", "peer", MessageView.peer(peer), "stories", NONE);
    return TlObject.of("stories.peerStories", "stories", stories, "chats", NONE, "users", NONE);
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
