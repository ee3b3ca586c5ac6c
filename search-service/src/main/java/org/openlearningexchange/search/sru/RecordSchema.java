package org.openlearningexchange.search.sru;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openlearningexchange.search.format.DublinCore;
import org.openlearningexchange.search.format.SharedResource;

/** The forms in which SRU gives records. */
enum RecordSchema {
  DC("dc", "info:srw/schema/1/dc-v1.1", "info:srw/schema/1/dc-schema") {
    @Override
    String write(SharedResource shared, Locale reader) {
      return DublinCore.sru(shared, reader);
    }
  },
  OAI_DC("oai_dc", "http://www.openarchives.org/OAI/2.0/oai_dc/") {
    @Override
    String write(SharedResource shared, Locale reader) {
      return DublinCore.oai(shared, reader);
    }
  };

  private final String shortName;
  private final List<String> identifiers;

  RecordSchema(String shortName, String... identifiers) {
    this.shortName = shortName;
    this.identifiers = List.of(identifiers);
  }

  static Optional<RecordSchema> find(String name) {
    return Arrays.stream(values())
        .filter(schema -> schema.shortName.equals(name) || schema.identifiers.contains(name))
        .findFirst();
  }

  String shortName() {
    return shortName;
  }

  String identifier() {
    return identifiers.get(0);
  }

  abstract String write(SharedResource shared, Locale reader);
}
