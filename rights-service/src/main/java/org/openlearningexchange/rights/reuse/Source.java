package org.openlearningexchange.rights.reuse;

import org.openlearningexchange.rights.licence.Licence;

/** Where rules are from. */
public final class Source {
  /** What Creative Commons says of its licences. */
  public static final String FAQ = "https://creativecommons.org/faq/";

  static final String LAW = "copyright law";
  static final String US = "the exchange's decision on the source's statements";

  private Source() {}

  /** The text of a licence, or its name where it has no address. */
  public static String of(Licence licence) {
    if (licence.uri() == null) {
      return licence.label();
    }
    String address = licence.uri().toString();
    boolean creativeCommons = address.startsWith("https://creativecommons.org/licenses/");
    return creativeCommons && licence.version() != null ? address + "legalcode" : address;
  }
}
