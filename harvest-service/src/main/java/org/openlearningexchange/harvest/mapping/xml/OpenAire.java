package org.openlearningexchange.harvest.mapping.xml;

import java.util.function.Consumer;
import org.openlearningexchange.harvest.mapping.ResourceDraft;
import org.openlearningexchange.harvest.mapping.value.RelatedWorks;
import org.openlearningexchange.harvest.mapping.value.WebAddresses;
import org.openlearningexchange.harvest.xml.XmlElement;

/** What OpenAIRE's guidelines (version 4) have beyond DataCite: licence, files, Dublin Core. */
final class OpenAire {
  private final XmlElement resource;
  private final ResourceDraft draft;

  OpenAire(XmlElement resource, ResourceDraft draft) {
    this.resource = resource;
    this.draft = draft;
  }

  void map() {
    resource
        .all("description")
        .forEach(d -> draft.description(d.attribute("lang").orElse(null), d.text()));
    each("licenseCondition", this::licence);
    each("file", this::file);
    each("audience", audience -> draft.audience(audience.text()));
    each("citationTitle", title -> RelatedWorks.of(title.text()).ifPresent(draft::partOf));
    resource
        .all("format")
        .map(XmlElement::stripped)
        .filter(MediaTypes::isOne)
        .forEach(format -> draft.encoding(null, format, null));
    each(
        "date",
        date -> {
          String type = date.attribute("dateType").orElse("");
          if (type.equalsIgnoreCase("Issued")) {
            draft.published("datacite:date[Issued]", date.stripped());
          } else {
            draft.source("datacite:date[" + type + "]", date.stripped());
          }
        });
  }

  private void each(String name, Consumer<XmlElement> receiver) {
    resource
        .all(name)
        .filter(e -> !e.stripped().isEmpty() || !e.attributes().isEmpty())
        .forEach(receiver);
  }

  private void licence(XmlElement licence) {
    draft.statement(
        "oaire:licenseCondition", licence.attribute("lang").orElse(null), licence.text());
    licence
        .attribute("uri")
        .ifPresent(uri -> draft.statement("oaire:licenseCondition@uri", null, uri));
    licence
        .attribute("startDate")
        .ifPresent(day -> draft.statement("oaire:licenseCondition@startDate", null, day));
  }

  private void file(XmlElement file) {
    draft.encoding(
        WebAddresses.http(file.stripped()).orElse(null),
        file.attribute("mimeType").filter(MediaTypes::isOne).orElse(null),
        null);
  }
}
