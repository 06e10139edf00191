// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.view;

import dev.doppelgram.tl.TlObject;
import dev.doppelgram.world.Chats;
import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.Chat;
import dev.doppelgram.world.model.ChatKind;
import dev.doppelgram.world.model.ChatSeed.Trait;
import dev.doppelgram.world.model.InviteSeed;
import dev.doppelgram.world.model.Preview;
import java.util.List;

/** TL {@code ChatInvite}: what an account sees when it opens an invite link. */
public final class InviteView {
  /** Clients colour a title without a photo by one of seven palettes. */
  private static final int COLORS = 7;

  private InviteView() {}

  public static TlObject of(Preview preview, Chats chats, Account viewer) {
    if (preview instanceof Preview.Invite invite) {
      return invite(invite, viewer);
    }
    TlObject chat = ChatView.of(preview.chat(), chats.members(preview.chat().id()), viewer);
    if (preview instanceof Preview.Peek peek) {
      int expires = Epoch.seconds(peek.expires());
      return TlObject.of("chatInvitePeek", "chat", chat, "expires", expires);
    }
    return TlObject.of("chatInviteAlready", "chat", chat);
  }

  private static TlObject invite(Preview.Invite invite, Account viewer) {
    Chat chat = invite.chat();
    boolean channel = chat.kind().isChannel();
    List<TlObject> participants =
        invite.participants().stream().map(account -> UserView.of(account, viewer)).toList();
    Preview.SubscriptionForm form = invite.form();
    return TlObject.named("chatInvite", 10)
        .set("channel", Flag.of(channel))
        .set("broadcast", Flag.of(chat.kind() == ChatKind.CHANNEL))
        .set("public", Flag.of(channel && chat.isPublic()))
        .set("megagroup", Flag.of(chat.kind() == ChatKind.SUPERGROUP))
        .set("request_needed", Flag.of(invite.requestNeeded()))
        .set("verified", Flag.of(chat.has(Trait.VERIFIED)))
        .set("scam", Flag.of(chat.has(Trait.SCAM)))
        .set("fake", Flag.of(chat.has(Trait.FAKE)))
        .set("can_refulfill_subscription", Flag.of(form != null && form.id() == null))
        .set("title", chat.title())
        .set("about", chat.about())
        .set("photo", PhotoView.photo(chat.photo()))
        .set("participants_count", chat.participantsCount())
        .set("participants", participants.isEmpty() ? null : participants)
        .set("color", color(chat))
        .set("subscription_pricing", form == null ? null : pricing(form.pricing()))
        .set("subscription_form_id", form == null ? null : form.id())
        .set("bot_verification", BotVerificationView.of(chat.details().botVerification()))
        .build();
  }

  private static int color(Chat chat) {
    Integer chosen = chat.details().color();
    return chosen == null ? (int) (chat.id() % COLORS) : chosen;
  }

  static TlObject pricing(InviteSeed.Pricing pricing) {
    return TlObject.of(
        "starsSubscriptionPricing",
        "period",
        (int) pricing.period().toSeconds(),
        "amount",
        pricing.amount());
  }
}
