// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.control.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.doppelgram.tl.TlObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes maps, iterables, texts, numbers and truth values as JSON; a TL object with its name as
 * {@code _}, bytes as {@code base64:…}, anything else by its {@code toString}. A long beyond what
 * JavaScript holds exactly is a text.
 */
public final class Json {
  private static final JsonFactory FACTORY = new JsonFactory();
  private static final long LARGEST = (1L << 53) - 1;

  private final JsonGenerator out;

  private Json(JsonGenerator out) {
    this.out = out;
  }

  public static byte[] bytes(Object value) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator out = FACTORY.createGenerator(bytes)) {
      new Json(out).write(value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private void write(@Nullable Object value) throws IOException {
    if (value == null) {
      out.writeNull();
    } else if (value instanceof Map<?, ?> map) {
      object(map);
    } else if (value instanceof TlObject object) {
      Map<String, Object> fields = new LinkedHashMap<>();
      fields.put("_", object.name());
      object.forEach(fields::put);
      object(fields);
    } else if (value instanceof Iterable<?> items) {
      out.writeStartArray();
      for (Object item : items) {
        write(item);
      }
      out.writeEndArray();
    } else {
      scalar(value);
    }
  }

  private void object(Map<?, ?> map) throws IOException {
    out.writeStartObject();
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      out.writeFieldName(String.valueOf(entry.getKey()));
      write(entry.getValue());
    }
    out.writeEndObject();
  }

  private void scalar(Object value) throws IOException {
    if (value instanceof Integer number) {
      out.writeNumber(number);
    } else if (value instanceof Long number && Math.abs(number) <= LARGEST) {
      out.writeNumber(number);
    } else if (value instanceof Double number && Double.isFinite(number)) {
      out.writeNumber(number);
    } else if (value instanceof Boolean truth) {
      out.writeBoolean(truth);
    } else if (value instanceof byte[] bytes) {
      out.writeString("base64:" + Base64.getEncoder().encodeToString(bytes));
    } else {
      out.writeString(value.toString());
    }
  }
}
