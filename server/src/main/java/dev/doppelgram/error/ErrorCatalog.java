// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.error;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The documented errors, in the order of their file, which ranks the codes of a type. */
public final class ErrorCatalog {

  /** Read at the first use: a server that refuses by state only never needs the file. */
  private static final class Documented {
    static final ErrorCatalog CATALOGUE = new ErrorCatalog(ErrorCatalogFile.read());
  }

  /**
   * A line of the catalogue, found by name.
   *
   * @param type the line's type with the numbers and words of the name in it
   */
  record Named(DocumentedError error, String type) {}

  private final List<DocumentedError> errors;
  private final Map<String, List<DocumentedError>> byMethod = new LinkedHashMap<>();
  private final Map<String, List<DocumentedError>> byLiteral = new HashMap<>();
  private final Map<String, List<DocumentedError>> byTemplate = new LinkedHashMap<>();
  private final List<TypeTemplate> templates;

  ErrorCatalog(List<DocumentedError> errors) {
    this.errors = List.copyOf(errors);
    for (DocumentedError error : errors) {
      add(error, byMethod, error.method());
      if (TypeTemplate.hasHoles(error.type())) {
        add(error, byTemplate, error.type());
      } else {
        add(error, byLiteral, literalKey(error.type()));
      }
    }
    byMethod.replaceAll((method, lines) -> List.copyOf(lines));
    templates = byTemplate.keySet().stream().map(TypeTemplate::new).toList();
  }

  /** The errors that the documentation of Telegram and of its client libraries lists. */
  public static ErrorCatalog documented() {
    return Documented.CATALOGUE;
  }

  /** Every line, those of methods first. */
  public List<DocumentedError> errors() {
    return errors;
  }

  /** The lines of a method, spelled as in the schema; empty if it has the generic errors only. */
  public List<DocumentedError> of(String method) {
    return byMethod.getOrDefault(method, List.of());
  }

  /** The errors that may answer every call. */
  public List<DocumentedError> generic() {
    return of(DocumentedError.ANY_METHOD);
  }

  /** The methods that have errors of their own. */
  public List<String> methods() {
    return byMethod.keySet().stream().filter(m -> !m.equals(DocumentedError.ANY_METHOD)).toList();
  }

  /** The methods of the catalogue that a wrong or unqualified name may mean, nearest first. */
  public List<String> methodsNear(String name) {
    return Spelling.nearest(
        name, methods(), method -> name.contains(".") ? method : lastSegment(method));
  }

  /** The types, as documentation prints them, that a wrong one may mean, nearest first. */
  List<String> typesNear(String type) {
    List<String> types = errors.stream().map(DocumentedError::printedType).distinct().toList();
    return Spelling.nearest(type, types, known -> known);
  }

  /**
   * The line that a name means, whatever its case, with spaces or underscores between words. Of
   * several, one with the wanted code; of these the method's own, else a generic one, else another
   * method's; of these the first.
   */
  Optional<Named> find(String method, OptionalInt code, String name) {
    List<DocumentedError> literal = byLiteral.get(literalKey(name));
    if (literal != null) {
      DocumentedError error = best(literal, method, code);
      return Optional.of(new Named(error, error.type()));
    }
    for (TypeTemplate template : templates) {
      Optional<String> filled = template.filledFrom(name);
      if (filled.isPresent()) {
        List<DocumentedError> lines = byTemplate.getOrDefault(template.type(), List.of());
        return Optional.of(new Named(best(lines, method, code), filled.get()));
      }
    }
    return Optional.empty();
  }

  private static DocumentedError best(
      List<DocumentedError> lines, String method, OptionalInt code) {
    Comparator<DocumentedError> wantedCodeFirst =
        Comparator.comparing(line -> code.isPresent() && line.code() != code.getAsInt());
    return Collections.min(
        lines,
        wantedCodeFirst
            .thenComparing(line -> !line.method().equals(method))
            .thenComparing(line -> !line.isGeneric()));
  }

  private static void add(
      DocumentedError error, Map<String, List<DocumentedError>> index, String key) {
    index.computeIfAbsent(key, absent -> new ArrayList<>()).add(error);
  }

  private static String literalKey(String type) {
    return type.toUpperCase(Locale.ROOT).replace(' ', '_');
  }

  private static String lastSegment(String method) {
    return method.substring(method.indexOf('.') + 1);
  }
}
