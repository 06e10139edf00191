package dev.doppelgram.view;

import dev.doppelgram.tl.TlObject;
import dev.doppelgram.world.Account;
import dev.doppelgram.world.BoxEntry;
import dev.doppelgram.world.Chat;
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
    return TlObject.of(
        "updates.state",
        "pts",
        state.pts(),
        "qts",
        state.qts(),
        "date",
        Epoch.seconds(state.date()),
        "seq",
        0,
        "unread_count",
        state.unreadCount());
  }

  /**
   * All that the account has missed.
   *
   * @param entries oldest first
   * @param state after them
   */
  public TlObject difference(List<BoxEntry> entries, UpdatesState state, Account viewer) {
    if (entries.isEmpty()) {
      int date = Epoch.seconds(state.date());
      return TlObject.of("updates.differenceEmpty", "date", date, "seq", 0);
    }
    People people = new People(world.accounts(), viewer);
    Map<Long, TlObject> chats = new LinkedHashMap<>();
    List<TlObject> messages = new ArrayList<>();
    for (BoxEntry entry : entries) {
      WorldEvent.Joined event = entry.event();
      people.add(event.joiner().accountId());
      people.add(event.joiner().inviterId());
      chats.computeIfAbsent(event.chat().id(), id -> chat(id, viewer));
      if (event instanceof WorldEvent.JoinedGroup group) {
        int id = entry.place().messageId();
        messages.add(MessageView.of(group.message(), id, group.chat(), viewer));
      }
    }
    return TlObject.of(
        "updates.difference",
        "new_messages",
        messages,
        "new_encrypted_messages",
        List.of(),
        "other_updates",
        List.of(),
        "chats",
        List.copyOf(chats.values()),
        "users",
        people.users(),
        "state",
        state(state));
  }

  private TlObject chat(long id, Account viewer) {
    Chat chat = world.chats().byId(id);
    return chat == null
        ? TlObject.of("chatEmpty", "id", id)
        : ChatView.of(chat, world.chats().members(id), viewer);
  }
}
