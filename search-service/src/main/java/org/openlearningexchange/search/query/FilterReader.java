package org.openlearningexchange.search.query;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.openlearningexchange.contracts.vocabulary.Vocabulary;
import org.openlearningexchange.search.facet.Facet;
import org.openlearningexchange.search.label.ClosedList;

/** Reads the lists of values that narrow a search into the values of the index. Used once. */
record FilterReader(GivenParameters given) {
  private static final int LONGEST_VALUE = 200;

  Map<Facet, Set<String>> read() {
    Map<Facet, Set<String>> filters = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) {
      Set<String> chosen = facet.isList() ? values(facet) : Set.of();
      if (!chosen.isEmpty()) {
        filters.put(facet, chosen);
      }
    }
    return filters;
  }

  private Set<String> values(Facet facet) {
    Set<String> chosen = new LinkedHashSet<>();
    for (String value : given.values(facet.parameter())) {
      value(facet, value)
          .ifPresentOrElse(chosen::add, () -> given.fault(facet.parameter(), remedy(facet), value));
    }
    return chosen;
  }

  private static Optional<String> value(Facet facet, String value) {
    return switch (facet) {
      case LANGUAGE ->
          Optional.of(value)
              .filter(CallerLanguage::isTag)
              .map(tag -> Locale.forLanguageTag(tag).getLanguage());
      case SUBJECT -> concept(Vocabulary.SUBJECTS, value);
      case LEVEL -> concept(Vocabulary.LEVELS, value);
      case TYPE -> concept(Vocabulary.TYPES, value);
      case AUDIENCE -> concept(Vocabulary.AUDIENCES, value);
      case PROVIDER -> Optional.of(value.toLowerCase(Locale.ROOT)).filter(FilterReader::isUuid);
      case REUSE, INCLUSION, CREDENTIAL, LINK -> Optional.of(value).filter(closed(facet)::has);
      case EDUCATION, LICENCE, CREDIT_SYSTEM ->
          Optional.of(value).filter(text -> text.length() <= LONGEST_VALUE);
      case DURATION -> Optional.empty();
    };
  }

  private static String remedy(Facet facet) {
    return switch (facet) {
      case LANGUAGE -> "is a language tag (BCP 47) such as de or en";
      case SUBJECT -> "is the id, code or label of a field of ISCED-F 2013, such as 0541";
      case LEVEL -> "is the id, code or label of a level of ISCED 2011, such as 6";
      case TYPE -> "is the id, code or label of a type of the HCRT vocabulary, such as course";
      case AUDIENCE ->
          "is the id, code or label of an audience role of LRMI, such as student or teacher";
      case PROVIDER -> "is the id of a member or of a repository (a UUID)";
      case REUSE, INCLUSION, CREDENTIAL, LINK ->
          "is one of " + String.join(", ", closed(facet).all());
      case LICENCE -> "is an expression such as CC-BY-4.0, at most 200 characters long";
      case EDUCATION, CREDIT_SYSTEM, DURATION ->
          "is a value of its facet, at most " + LONGEST_VALUE + " characters long";
    };
  }

  private static ClosedList closed(Facet facet) {
    return ClosedList.valueOf(facet.name());
  }

  private static Optional<String> concept(Vocabulary vocabulary, String value) {
    return vocabulary.recognise(value).map(entry -> entry.id().toString());
  }

  private static boolean isUuid(String value) {
    try {
      return UUID.fromString(value).toString().equals(value);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
