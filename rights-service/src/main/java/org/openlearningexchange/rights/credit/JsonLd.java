package org.openlearningexchange.rights.credit;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.rights.licence.Licence;

/** Credits in the words of schema.org, as JSON-LD. */
final class JsonLd {
  private final Wording wording;

  JsonLd(Wording wording) {
    this.wording = wording;
  }

  Map<String, Object> document(Credit credit) {
    Map<String, Object> work = work(credit);
    work.put("@context", "https://schema.org/");
    return work;
  }

  /** The work with its parts; where there is no work of its own, something that is made of them. */
  Map<String, Object> document(CompositionCredit credit, String text) {
    Map<String, Object> work =
        credit.work() == null
            ? new LinkedHashMap<>(Map.of("@type", "CreativeWork"))
            : work(credit.work());
    work.put("@context", "https://schema.org/");
    work.put("creditText", text.strip());
    putUnlessEmpty(work, "hasPart", credit.contains().stream().map(this::work).toList());
    putUnlessEmpty(work, "isBasedOn", credit.adapts().stream().map(this::work).toList());
    return work;
  }

  private Map<String, Object> work(Credit credit) {
    Map<String, Object> work = new LinkedHashMap<>();
    work.put("@type", "CreativeWork");
    put(work, "@id", credit.source());
    put(work, "name", credit.title() == null ? null : credit.title().text());
    putUnlessEmpty(work, "creator", credit.authors().stream().map(JsonLd::agent).toList());
    putUnlessEmpty(work, "license", credit.terms().licences().stream().map(this::licence).toList());
    putUnlessEmpty(work, "usageInfo", pages(credit.terms()));
    if (credit.terms().licences().isEmpty()) {
      put(work, "acquireLicensePage", credit.source());
    }
    put(work, "copyrightNotice", credit.copyright());
    putUnlessEmpty(work, "isBasedOn", credit.origins().stream().map(JsonLd::origin).toList());
    work.put("creditText", creditText(credit));
    return work;
  }

  private String creditText(Credit credit) {
    return new Sentences(wording, new PlainText(wording)).of(credit);
  }

  private static Map<String, Object> agent(Author author) {
    Map<String, Object> agent = new LinkedHashMap<>();
    put(agent, "@id", author.page());
    agent.put("name", author.name());
    return agent;
  }

  /** Its address; of a family, only its name, since no single text is meant. */
  private Object licence(Licence licence) {
    return licence.uri() == null
        ? Map.of("@type", "CreativeWork", "name", licence.label())
        : licence.uri().toString();
  }

  /** Where the licences are explained in the reader's language. */
  private List<String> pages(Terms terms) {
    return terms.licences().stream()
        .filter(licence -> licence.uri() != null)
        .map(licence -> String.valueOf(Deeds.page(licence, wording.language())))
        .toList();
  }

  private static Map<String, Object> origin(Origin origin) {
    Map<String, Object> work = new LinkedHashMap<>();
    work.put("@type", "CreativeWork");
    put(work, "@id", origin.source());
    put(work, "name", origin.title() == null ? null : origin.title().text());
    return work;
  }

  private static void put(Map<String, Object> to, String key, @Nullable Object value) {
    if (value != null) {
      to.put(key, value instanceof URI address ? address.toASCIIString() : value);
    }
  }

  private static void putUnlessEmpty(Map<String, Object> to, String key, List<?> values) {
    if (!values.isEmpty()) {
      to.put(key, values.size() == 1 ? values.get(0) : values);
    }
  }
}
