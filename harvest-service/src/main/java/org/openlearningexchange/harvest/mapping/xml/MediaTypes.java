package org.openlearningexchange.harvest.mapping.xml;

import java.util.regex.Pattern;

/** Media types, which format fields hold beside words and extents. Pure. */
final class MediaTypes {
  private static final Pattern ONE =
      Pattern.compile("(?:application|audio|image|text|video|model|font)/[A-Za-z0-9.+-]{2,100}");

  private MediaTypes() {}

  static boolean isOne(String text) {
    return ONE.matcher(text).matches();
  }
}
