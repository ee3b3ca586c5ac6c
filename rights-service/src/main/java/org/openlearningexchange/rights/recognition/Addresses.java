package org.openlearningexchange.rights.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds web addresses in a text and blanks them, so that their letters are not read as words. */
final class Addresses {
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?:https?://|(?<![\\p{L}\\p{N}:/])//(?=(?:www\\.)?creativecommons\\.org/)|(?<![\\p{L}\\p{N}./@-])(?:www\\.)?(?:i\\.)?"
              + "(?:creativecommons\\.org|licensebuttons\\.net|spdx\\.org|rightsstatements\\.org)(?=/))"
              + "[^\\s\"'<>{}|\\\\^`\\]]*",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern TRAILING = Pattern.compile("[.,;:!?)\\]\"'*]+$");

  private Addresses() {}

  /**
   * @param text the text without its addresses
   * @param mentions what the addresses say of rights
   */
  record Result(FoldedText text, List<Mention> mentions) {}

  static Result read(FoldedText text) {
    if (text.lower().indexOf('/') < 0) {
      return new Result(text, List.of());
    }
    List<Mention> mentions = new ArrayList<>();
    FoldedText rest = text;
    Matcher address = ADDRESS.matcher(text.cased());
    while (address.find()) {
      String found = TRAILING.matcher(address.group()).replaceAll("");
      int end = address.start() + found.length();
      LicenceAddress.read(found, address.start(), end).ifPresent(mentions::add);
      rest = rest.blanked(address.start(), end);
    }
    return new Result(rest, mentions);
  }
}
