// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method;

import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.view.EmptyView;
import java.util.stream.Stream;

/** A method of something that this world lacks: whatever is asked, the same valid answer. */
final class EmptyAnswer extends Method<EmptyAnswer.Request> {
  record Request() {}

  private final Object answer;

  private EmptyAnswer(String method, Access access, Object answer) {
    super(method, Request.class, access);
    this.answer = answer;
  }

  /** All methods that are answered like this. */
  static Stream<Method<?>> all() {
    return Stream.concat(
        EmptyView.forAnybody().entrySet().stream()
            .map(row -> new EmptyAnswer(row.getKey(), Access.ANYONE, row.getValue())),
        EmptyView.forUsers().entrySet().stream()
            .map(row -> new EmptyAnswer(row.getKey(), Access.USERS, row.getValue())));
  }

  @Override
  public Object call(Request request, Caller caller) {
    return answer;
  }
}
