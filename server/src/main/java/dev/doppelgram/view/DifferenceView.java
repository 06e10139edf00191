package dev.doppelgram.view;

import dev.doppelgram.tl.TlObject;
import dev.doppelgram.world.Account;
import dev.doppelgram.world.BoxEntry;
import dev.doppelgram.world.Chat;
import dev.doppelgram.world.Message;
import dev.doppelgram.world.UpdatesState;
import dev.doppelgram.world.World;
import dev.doppelgram.world.WorldEvent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** TL {@code updates.State} and {@code updates.Difference}: where an account is in its box. */
public final class DifferenceView {
  private final World world;

  public DifferenceView(World world) {
    this.world = world;
  }

  public static TlObject state(UpdatesState state) {
    return TlObject.named("updates.state")
        .set("pts", state.pts())
        .set("qts", state.qts())
        .set("date", Epoch.seconds(state.date()))
        .set("seq", 0)
        .set("unread_count", state.unreadCount())
        .build();
  }

  /**
   * All that the account has missed.
   *
   * @param entries of its box, oldest first
   * @param heard what came to a bot beside them, oldest first
   * @param state after them
   */
  public TlObject difference(
      List<BoxEntry> entries, List<WorldEvent.ForBots> heard, UpdatesState state, Account viewer) {
    if (entries.isEmpty() && heard.isEmpty()) {
      int date = Epoch.seconds(state.date());
      return TlObject.of("updates.differenceEmpty", "date", date, "seq", 0);
    }
    People people = new People(world.accounts(), viewer);
    Map<Long, TlObject> chats = new LinkedHashMap<>();
    List<TlObject> messages = new ArrayList<>();
    for (BoxEntry entry : entries) {
      Message message = entry.message();
      people.addAll(message);
      chats.computeIfAbsent(message.chatId(), id -> chat(id, viewer));
      messages.add(MessageView.of(message, entry.place().messageId(), inBox(message), viewer));
    }
    EventWords words = new EventWords(people, viewer);
    for (WorldEvent event : heard) {
      chats.computeIfAbsent(event.chat().id(), id -> chat(id, viewer));
      words.say(event);
    }
    return TlObject.named("updates.difference")
        .set("new_messages", messages)
        .set("new_encrypted_messages", List.of())
        .set("other_updates", words.updates())
        .set("chats", List.copyOf(chats.values()))
        .set("users", people.users())
        .set("state", state(state))
        .build();
  }

  /** Where a message was posted, of those chats whose messages lie in the boxes of accounts. */
  private static TlObject inBox(Message message) {
    return TlObject.of("peerChat", "chat_id", message.chatId());
  }

  private TlObject chat(long id, Account viewer) {
    Chat chat = world.chats().byId(id);
    return chat == null
        ? TlObject.of("chatEmpty", "id", id)
        : ChatView.of(chat, world.chats().members(id), viewer);
  }
}
