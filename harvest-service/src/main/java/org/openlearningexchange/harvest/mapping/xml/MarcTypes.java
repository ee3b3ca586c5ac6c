package org.openlearningexchange.harvest.mapping.xml;

import java.util.Optional;
import org.openlearningexchange.harvest.mapping.ResourceDraft;

/** What sort of thing a MARC record describes: genre terms, else leader and 008. */
final class MarcTypes {
  private final MarcRecord marc;
  private final ResourceDraft draft;

  MarcTypes(MarcRecord marc, ResourceDraft draft) {
    this.marc = marc;
    this.draft = draft;
  }

  static boolean isText(char type) {
    return type == 'a' || type == 't';
  }

  void map() {
    marc.fields("655")
        .flatMap(field -> field.all("a"))
        .forEach(text -> draft.type("marc:655", MarcRecord.clean(text)));
    if (!draft.hasKnownType()) {
      coded().ifPresent(type -> draft.type("marc:leader/06", type));
    }
  }

  /** MARC 21 leader/06 and the 008 that belongs to it. */
  private Optional<String> coded() {
    char type = marc.leader(6);
    return switch (type) {
      case 'a', 't' -> Optional.of("text");
      case 'c', 'd' -> Optional.of("musical notation");
      case 'e', 'f' -> Optional.of("cartographic material");
      case 'g' -> projected(marc.control("008", 33, 34));
      case 'i', 'j' -> Optional.of("sound");
      case 'k' -> Optional.of("still image");
      case 'm' -> computerFile(marc.control("008", 26, 27));
      case 'o' -> Optional.of("kit");
      case 'r' -> Optional.of("three dimensional object");
      default -> Optional.empty();
    };
  }

  private static Optional<String> projected(String material) {
    return switch (material) {
      case "v", "m" -> Optional.of("moving image");
      case "s", "f", "t" -> Optional.of("projected image");
      default -> Optional.of("projected medium");
    };
  }

  private static Optional<String> computerFile(String file) {
    return switch (file) {
      case "a" -> Optional.of("dataset");
      case "b" -> Optional.of("computer program");
      case "c" -> Optional.of("image");
      case "d" -> Optional.of("text");
      case "g" -> Optional.of("game");
      case "h" -> Optional.of("sound");
      default -> Optional.of("computer file");
    };
  }
}
