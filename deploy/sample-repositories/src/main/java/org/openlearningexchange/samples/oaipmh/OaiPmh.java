package org.openlearningexchange.samples.oaipmh;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Answers OAI-PMH 2.0 requests from the holdings of one repository. */
public final class OaiPmh {
  private final Repository repository;
  private final Holdings holdings;
  private final RecordWriter records;

  public OaiPmh(Repository repository, Holdings holdings) {
    this.repository = repository;
    this.holdings = holdings;
    this.records = new RecordWriter(repository.granularity());
  }

  /** The whole answer as an XML document; errors are answers too. */
  public String answer(List<Argument> arguments, String baseUrl, Instant now) {
    Answer answer = new Answer(baseUrl, now);
    OaiRequest request;
    try {
      request = OaiRequest.read(arguments);
    } catch (OaiException refused) {
      return answer.ofErrors(refused.errors(), "", Map.of());
    }
    try {
      return answer(request, answer, baseUrl, now);
    } catch (OaiException refused) {
      return answer.ofErrors(refused.errors(), request.verb().label(), request.arguments());
    }
  }

  private String answer(OaiRequest request, Answer answer, String baseUrl, Instant now)
      throws OaiException {
    return switch (request.verb()) {
      case IDENTIFY -> answer.of(request, xml -> identify(xml, baseUrl));
      case LIST_METADATA_FORMATS -> listMetadataFormats(request, answer);
      case LIST_SETS -> listSets(request, answer);
      case LIST_IDENTIFIERS, LIST_RECORDS -> list(request, answer, now);
      case GET_RECORD -> getRecord(request, answer);
    };
  }

  private void identify(XmlOut xml, String baseUrl) {
    xml.element("repositoryName", repository.name())
        .element("baseURL", baseUrl)
        .element("protocolVersion", "2.0")
        .element("adminEmail", repository.adminEmail())
        .element("earliestDatestamp", repository.granularity().format(holdings.earliest()))
        .element("deletedRecord", repository.deletedRecords().label())
        .element("granularity", repository.granularity().label())
        .element("compression", "gzip")
        .start("description");
    oaiIdentifier(xml);
    xml.end();
  }

  private void oaiIdentifier(XmlOut xml) {
    String namespace = Answer.NAMESPACE + "oai-identifier";
    xml.start("oai-identifier")
        .attribute("xmlns", namespace)
        .attribute("xsi:schemaLocation", namespace + " " + namespace + ".xsd")
        .element("scheme", "oai")
        .element("repositoryIdentifier", repository.domain())
        .element("delimiter", ":")
        .element("sampleIdentifier", "oai:" + repository.domain() + ":sample-1")
        .end();
  }

  private String listMetadataFormats(OaiRequest request, Answer answer) throws OaiException {
    List<MetadataFormat> formats = repository.formats();
    if (request.find("identifier").isPresent()) {
      Item item = item(request);
      formats = formats.stream().filter(f -> !item.deleted() && item.supports(f.prefix())).toList();
    }
    if (formats.isEmpty()) {
      throw new OaiException(
          ErrorCode.NO_METADATA_FORMATS, "There is no metadata format for this item.");
    }
    List<MetadataFormat> found = formats;
    return answer.of(request, xml -> found.forEach(format -> write(format, xml)));
  }

  private static void write(MetadataFormat format, XmlOut xml) {
    xml.start("metadataFormat")
        .element("metadataPrefix", format.prefix())
        .element("schema", format.schema())
        .element("metadataNamespace", format.namespace())
        .end();
  }

  /** All sets in one answer, so that no token for this verb is ever valid. */
  private String listSets(OaiRequest request, Answer answer) throws OaiException {
    if (request.find("resumptionToken").isPresent()) {
      throw new OaiException(ErrorCode.BAD_RESUMPTION_TOKEN, "The list of sets has one page.");
    }
    if (repository.sets().isEmpty()) {
      throw new OaiException(ErrorCode.NO_SET_HIERARCHY, "This repository has no sets.");
    }
    return answer.of(
        request,
        xml ->
            repository
                .sets()
                .forEach(
                    set ->
                        xml.start("set")
                            .element("setSpec", set.spec())
                            .element("setName", set.name())
                            .end()));
  }

  private String list(OaiRequest request, Answer answer, Instant now) throws OaiException {
    Page page = Page.of(ListQuery.read(request, repository, now), holdings, repository, now);
    return answer.of(request, xml -> records.write(page, xml));
  }

  private String getRecord(OaiRequest request, Answer answer) throws OaiException {
    Item item = item(request);
    String prefix = request.get("metadataPrefix");
    if (!item.supports(prefix)) {
      throw new OaiException(
          ErrorCode.CANNOT_DISSEMINATE_FORMAT, "This item has no format '" + prefix + "'.");
    }
    return answer.of(request, xml -> records.writeRecord(item, prefix, xml));
  }

  private Item item(OaiRequest request) throws OaiException {
    String identifier = request.get("identifier");
    return holdings
        .find(identifier)
        .orElseThrow(
            () ->
                new OaiException(
                    ErrorCode.ID_DOES_NOT_EXIST, "There is no item '" + identifier + "'."));
  }
}
