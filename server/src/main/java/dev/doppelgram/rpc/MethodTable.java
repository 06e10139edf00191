package dev.doppelgram.rpc;

import dev.doppelgram.refusal.Refusal;
import dev.doppelgram.tl.Schema;
import dev.doppelgram.tl.TlObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The methods by name, each with the binding of its request. */
final class MethodTable {
  private final Map<String, Served<?>> byName = new HashMap<>();

  MethodTable(List<Method<?>> methods, Schema schema) {
    for (Method<?> method : methods) {
      if (byName.put(method.name(), served(method, schema)) != null) {
        throw new IllegalArgumentException(method.name() + " is served twice");
      }
    }
  }

  /** The method of this name; null if the server does not serve it. */
  @Nullable Served<?> find(String name) {
    return byName.get(name);
  }

  private static <R extends Record> Served<R> served(Method<R> method, Schema schema) {
    return new Served<>(method, Binding.of(method, schema));
  }

  /** A method and how its request is filled. */
  record Served<R extends Record>(Method<R> method, Binding<R> binding) {

    Bound<R> bind(TlObject request) {
      return new Bound<>(method, binding.bind(request));
    }
  }

  /** A method with a request for it. */
  record Bound<R extends Record>(Method<R> method, R request) {

    @Nullable String hash() {
      return method.hash(request);
    }

    /**
     * Runs the method.
     *
     * @throws Refusal if the API says no
     */
    Object call(Caller caller) {
      return method.call(request, caller);
    }
  }
}
