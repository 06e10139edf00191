// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.view;

import dev.doppelgram.tl.TlObject;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.Chat;
import dev.doppelgram.world.model.GuardQuery;
import dev.doppelgram.world.model.JoinRequest;
import dev.doppelgram.world.model.Signal;
import java.util.Objects;

/** What a requester is shown while a guard bot decides. */
public final class GuardView {
  /** That of layer 228 on, for a client of a layer before 227 that calls by the new id. */
  private static final int WEB_VIEW = 0x61ca29d3;

  private static final int WEB_VIEW_RESULT_URL = 0x4d22ff98;

  private final World world;

  public GuardView(World world) {
    this.world = world;
  }

  /**
   * TL {@code messages.chatInviteJoinResultWebView}: layer 227 has the web app itself in it, in
   * later ones clients ask for that.
   */
  public TlObject joinResult(Chat chat, GuardQuery query, Account viewer) {
    UserCollector people = new UserCollector(world.accounts(), viewer);
    people.add(query.botId());
    JoinRequest request = new JoinRequest(chat.id(), viewer.id(), null, query.until()).with(query);
    TlObject app = webView(request, viewer, "").with("query_id", query.id());
    TlObject result =
        TlObject.named("messages.chatInviteJoinResultWebView")
            .set("bot_id", query.botId())
            .set("webview", app)
            .set("query_id", query.id())
            .set("users", people.users())
            .build();
    return result.orElse(result.withId(WEB_VIEW));
  }

  /** TL {@code webViewResultUrl}: the bot's web app with what Telegram passes to it. */
  public TlObject webView(JoinRequest request, Account viewer, String platform) {
    GuardQuery query = Objects.requireNonNull(request.query());
    Chat chat = Objects.requireNonNull(world.chats().byId(request.chatId()));
    Account bot = Objects.requireNonNull(world.accounts().byId(query.botId()));
    String url = WebAppUrl.of(query, bot, viewer, chat, platform, world.now());
    return TlObject.of("webViewResultUrl", "url", url).withId(WEB_VIEW_RESULT_URL);
  }

  /** TL {@code updateJoinChatWebViewDecision}. */
  static TlObject decided(Signal.JoinDecided signal) {
    String result =
        switch (signal.decision()) {
          case APPROVED -> "joinChatBotResultApproved";
          case DECLINED -> "joinChatBotResultDeclined";
          case QUEUED -> "joinChatBotResultQueued";
        };
    return TlObject.of(
            "updateJoinChatWebViewDecision",
            "peer",
            MessageView.peer(signal.peer()),
            "query_id",
            signal.queryId(),
            "result",
            TlObject.of(result))
        .orNothing();
  }
}
