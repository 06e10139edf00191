package dev.doppelgram.method.users;

import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.view.UserView;
import dev.doppelgram.world.Account;
import dev.doppelgram.world.World;
import java.util.List;

/** Accounts, by whatever the client names them with. */
public final class GetUsers implements Method<GetUsers.Request> {
  record Request(List<TlObject> id) {}

  private final World world;
  private final SeenUsers seen;

  public GetUsers(World world) {
    this.world = world;
    this.seen = new SeenUsers(world);
  }

  @Override
  public String name() {
    return "users.getUsers";
  }

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public List<TlObject> call(Request request, Caller caller) {
    return request.id().stream().map(user -> user(user, caller.account())).toList();
  }

  private TlObject user(TlObject input, Account caller) {
    return switch (input.name()) {
      case "inputUserSelf" -> UserView.of(caller, caller);
      case "inputUser" -> byAccessHash(input, caller);
      case "inputUserFromMessage" -> UserView.of(seen.user(input, caller), caller);
      default -> UserView.empty(0);
    };
  }

  private TlObject byAccessHash(TlObject input, Account caller) {
    long id = input.number("user_id");
    Account account = world.accounts().byId(id);
    return account != null && account.accessHash() == input.number("access_hash")
        ? UserView.of(account, caller)
        : UserView.empty(id);
  }
}
