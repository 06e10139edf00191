// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.error;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the tab-separated file that holds the catalogue; its head explains the columns. */
final class ErrorCatalogFile {
  private static final String NAME = "errors.tsv";
  private static final int COLUMNS = 7;

  private ErrorCatalogFile() {}

  static List<DocumentedError> read() {
    try (InputStream file = ErrorCatalogFile.class.getResourceAsStream(NAME)) {
      if (file == null) {
        throw new IllegalStateException(NAME + " is missing from the class path");
      }
      return parse(new String(file.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<DocumentedError> parse(String text) {
    List<DocumentedError> errors = new ArrayList<>();
    Map<String, DocumentedError> generic = new HashMap<>();
    for (String line : text.split("\n", -1)) {
      if (!line.isEmpty() && line.charAt(0) != '#') {
        DocumentedError error = error(line);
        errors.add(error);
        if (error.isGeneric()) {
          generic.putIfAbsent(codeAndType(error), error);
        }
      }
    }
    errors.replaceAll(error -> error.meaning().isEmpty() ? explained(error, generic) : error);
    return List.copyOf(errors);
  }

  private static DocumentedError error(String line) {
    String[] column = line.split("\t", -1);
    if (column.length < 4 || column.length > COLUMNS) {
      throw new IllegalArgumentException("wrong number of columns: " + line);
    }
    Set<ErrorDocumentation> documentedBy = EnumSet.noneOf(ErrorDocumentation.class);
    for (String label : column[3].split(",", -1)) {
      documentedBy.add(ErrorDocumentation.labelled(label));
    }
    return new DocumentedError(
        column[0],
        Integer.parseInt(column[1]),
        column[2],
        documentedBy,
        column.length > 4 ? column[4] : "",
        column.length > 5 ? column[5] : "",
        column.length > 6 ? column[6] : "");
  }

  private static DocumentedError explained(
      DocumentedError error, Map<String, DocumentedError> generic) {
    DocumentedError same = generic.get(codeAndType(error));
    if (same == null || same.meaning().isEmpty()) {
      throw new IllegalArgumentException("nothing explains " + error);
    }
    return new DocumentedError(
        error.method(),
        error.code(),
        error.type(),
        error.documentedBy(),
        same.meaning(),
        same.byState(),
        same.onlyByRule());
  }

  private static String codeAndType(DocumentedError error) {
    return error.code() + error.type();
  }
}
