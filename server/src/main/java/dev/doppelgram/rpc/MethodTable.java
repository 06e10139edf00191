// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.rpc;

import dev.doppelgram.error.RpcError;
import dev.doppelgram.tl.Schema;
import dev.doppelgram.tl.TlObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The methods by name, each with the binding of its request: made when it is first called, because
 * a server that a test starts sees few of them.
 *
 * <p>Belongs to the world's writer.
 */
final class MethodTable {
  private final Map<String, Served<?>> byName = new HashMap<>();

  MethodTable(List<Method<?>> methods, Schema schema) {
    for (Method<?> method : methods) {
      if (byName.put(method.name(), new Served<>(method, schema)) != null) {
        throw new IllegalArgumentException(method.name() + " is served twice");
      }
    }
    if (schema != Schema.telegram()) { // which the build has bound them all to
      bindAll();
    }
  }

  /**
   * Binds every request.
   *
   * @throws IllegalArgumentException if one does not fit the schema
   */
  void bindAll() {
    byName.values().forEach(Served::binding);
  }

  /** The method of this name; null if the server does not serve it. */
  @Nullable Served<?> find(String name) {
    return byName.get(name);
  }

  /** A method and how its request is filled. */
  static final class Served<R extends Record> {
    private final Method<R> method;
    private final Schema schema;
    private @Nullable RequestBinding<R> binding;

    private Served(Method<R> method, Schema schema) {
      this.method = method;
      this.schema = schema;
    }

    Method<R> method() {
      return method;
    }

    Bound<R> bind(TlObject request) {
      return new Bound<>(method, binding().bind(request));
    }

    private RequestBinding<R> binding() {
      if (binding == null) {
        binding = RequestBinding.of(method, schema);
      }
      return binding;
    }
  }

  /** A method with a request for it. */
  record Bound<R extends Record>(Method<R> method, R request) {

    @Nullable String hash() {
      return method.hash(request);
    }

    boolean reads() {
      return method.reads(request);
    }

    /**
     * Runs the method.
     *
     * @throws RpcError if the API says no
     */
    Object call(Caller caller) {
      return method.call(request, caller);
    }
  }
}
