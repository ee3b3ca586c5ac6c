package org.openlearningexchange.search.facet;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What results are counted by; all but the duration are narrowed by a list of values as well. */
public enum Facet {
  LANGUAGE("language"),
  SUBJECT("subject"),
  LEVEL("level"),
  TYPE("type"),
  AUDIENCE("audience"),
  EDUCATION("education"),
  PROVIDER("repositoryId"),
  LICENCE("licence.expression"),
  REUSE("permits"),
  INCLUSION("inclusion"),
  CREDENTIAL("credential"),
  CREDIT_SYSTEM("credits.system"),
  DURATION("duration"),
  LINK("link");

  /** Counted unless others are asked for. */
  public static final List<Facet> USUAL =
      List.of(LANGUAGE, SUBJECT, LEVEL, TYPE, AUDIENCE, PROVIDER, LICENCE, INCLUSION);

  /** As many as one search may count. */
  public static final int MOST = 12;

  private static final Set<Facet> WANTING_ALL = EnumSet.of(REUSE, INCLUSION);

  private final String indexField;

  Facet(String indexField) {
    this.indexField = indexField;
  }

  /** The facet of this name. */
  public static Optional<Facet> find(String parameter) {
    return Arrays.stream(values()).filter(facet -> facet.parameter().equals(parameter)).findFirst();
  }

  /** As in parameters and answers. */
  public String parameter() {
    return this == CREDIT_SYSTEM ? "creditSystem" : name().toLowerCase(Locale.ROOT);
  }

  /** Whether all values chosen have to hold; else one of them. */
  public boolean wantsAll() {
    return WANTING_ALL.contains(this);
  }

  /** Whether a list of values narrows the results by it; else a range does. */
  public boolean isList() {
    return this != DURATION;
  }

  /** The field that holds its values. */
  public String indexField() {
    return indexField;
  }
}
