package org.openlearningexchange.harvest.mapping.value;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Takes apart what lists several people in one value, such as {@code Ann Able, Ben Bold & Cem Cole
 * / Dan Dee}. Only where every part is plainly a person's name: organisations have commas and
 * ampersands in theirs. Pure.
 */
final class NameLists {
  private static final Pattern SEPARATOR =
      Pattern.compile("\\s+(?:&|/|and|und|et|y|e)\\s+|(?<=\\p{Ll})\\s*/\\s*(?=\\p{Lu})");
  private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");
  private static final String WORD =
      "(?:\\p{Lu}[\\p{L}\\p{M}'’-]*\\.?|de|del|der|van|von|zu|la|di|da|al|el|bin)";

  /** Two to five words that begin with capitals. */
  private static final Pattern FULL_NAME = Pattern.compile(WORD + "(?:\\s+" + WORD + "){1,4}");

  /** {@code Able, Ann B.} */
  private static final Pattern INVERTED =
      Pattern.compile(WORD + "(?:\\s+" + WORD + "){0,3},\\s*" + WORD + "(?:\\s*" + WORD + "){0,3}");

  private static final Pattern ORGANISATION =
      Pattern.compile(
          "(?iu).*(?:\\buni|universit|hochschul|schule|school|college|institut|academ|akadem|press\\b"
              + "|verlag|publish|gmbh|\\binc\\b|\\bltd\\b|\\bag\\b|department|faculty|fakult|centre|center"
              + "|zentrum|association|verein|foundation|stiftung|fondation|library|bibliothe|ministr"
              + "|project|projekt|group|team|society|gesellschaft|council|office|service|media|lab\\b"
              + "|direction|direktion|consor|learning|education|éducation|enseignement|bildung|open\\b|initiative|network|netzwerk|museum|sons\\b|söhne).*");

  private NameLists() {}

  /** Whether a word in it is one that only organisations have in their names. */
  static boolean isOrganisation(String name) {
    return ORGANISATION.matcher(name).matches();
  }

  /** The names; the value itself where it is not plainly a list: one comma may invert a name. */
  static List<String> names(String value) {
    String text = value.strip();
    if (text.length() > 2_000 || !mayBeList(text)) {
      return List.of(value);
    }
    List<String> parts = Arrays.asList(SEPARATOR.split(text, -1));
    List<String> names =
        parts.stream().flatMap(part -> Arrays.stream(COMMA.split(part, -1))).toList();
    if ((parts.size() < 2 && names.size() < 3) || isOrganisation(text)) {
      return List.of(value);
    }
    if (parts.size() > 1 && parts.stream().allMatch(p -> INVERTED.matcher(p.strip()).matches())) {
      return parts;
    }
    return names.stream().allMatch(n -> FULL_NAME.matcher(n.strip()).matches())
        ? names
        : List.of(value);
  }

  private static boolean mayBeList(String text) {
    int comma = text.indexOf(',');
    return (comma >= 0 && text.indexOf(',', comma + 1) >= 0)
        || text.indexOf('&') >= 0
        || text.indexOf('/') >= 0
        || text.contains(" and ")
        || text.contains(" und ")
        || text.contains(" et ")
        || text.contains(" y ")
        || text.contains(" e ");
  }
}
