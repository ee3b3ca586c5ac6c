package org.openlearningexchange.harvest.protocol.oaipmh;

import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.message.Finding;
import org.openlearningexchange.harvest.fetch.Answer;
import org.openlearningexchange.harvest.fetch.Outcome;
import org.openlearningexchange.harvest.fetch.PatientSource;
import org.openlearningexchange.harvest.fetch.Request;
import org.openlearningexchange.harvest.fetch.Spool;
import org.openlearningexchange.harvest.fetch.Verdict;
import org.openlearningexchange.harvest.protocol.Source;
import org.openlearningexchange.harvest.xml.XmlElement;

/**
 * Asks an OAI-PMH source, patiently. Whatever is not a whole OAI-PMH document (HTML, JSON, nothing,
 * a list that breaks off) is a failure of the exchange and is asked for again, never an empty page
 * and never the end of a list. Blocks; thread-safe.
 */
public final class OaiPmhClient {
  private static final String XML = "text/xml, application/xml;q=0.9, */*;q=0.1";

  private final PatientSource source;
  private final int maxRecord;

  public OaiPmhClient(PatientSource source, int maxRecord) {
    this.source = source;
    this.maxRecord = maxRecord;
  }

  /** The same for a source that wants to know who asks. */
  OaiPmhClient of(Source asked) {
    return new OaiPmhClient(source.with(asked.credentials(), asked.address()), maxRecord);
  }

  /** One page of a list. */
  public ListAnswer list(URI baseUrl, OaiRequest request) throws InterruptedException, IOException {
    Got got = ask(baseUrl, request, OaiPmhClient::judgeList);
    if (got.inspected == null || got.body == null) {
      return new ListAnswer.None(got.reason, got.retryAfter, null);
    }
    ListPage page = new ListPage(got.inspected.summary(), got.body, maxRecord);
    return got.reason.isEmpty()
        ? new ListAnswer.Page(page)
        : new ListAnswer.None(got.reason, got.retryAfter, page);
  }

  /** The granularity that Identify states; empty when the source could not be asked. */
  public Identified identify(URI baseUrl) throws InterruptedException, IOException {
    Got got = ask(baseUrl, OaiRequest.identify(), OaiPmhClient::judge);
    try (Spool body = got.body) {
      if (got.inspected == null || got.inspected.end() != OaiDocument.End.COMPLETE) {
        return new Identified(Optional.empty(), false, List.of(), got.reason, got.retryAfter);
      }
      Optional<XmlElement> identify = got.inspected.answer("Identify");
      Function<String, @Nullable String> stated =
          name -> identify.flatMap(it -> it.child(name)).map(XmlElement::stripped).orElse(null);
      return new Identified(
          Optional.of(Granularity.of(stated.apply("granularity"))),
          "persistent".equalsIgnoreCase(stated.apply("deletedRecord")),
          IdentifyFindings.of(stated),
          "",
          null);
    }
  }

  /** The best format that the source offers; Dublin Core where it does not say. */
  public String bestFormat(URI baseUrl, FormatChoice choice)
      throws InterruptedException, IOException {
    Got got = ask(baseUrl, OaiRequest.listMetadataFormats(), OaiPmhClient::judge);
    try (Spool body = got.body) {
      return Optional.ofNullable(got.inspected)
          .flatMap(inspected -> inspected.answer("ListMetadataFormats"))
          .map(choice::best)
          .orElse(FormatChoice.DUBLIN_CORE);
    }
  }

  private Got ask(URI baseUrl, OaiRequest request, Verdict.Judge<Got> judge)
      throws InterruptedException, IOException {
    Request asked =
        Request.get(request.at(baseUrl)).accepting(XML).keepingArguments().takingFlawed();
    Outcome<Got> outcome = source.ask(asked, judge);
    if (outcome instanceof Outcome.Got<Got> got) {
      return got.value();
    } else if (outcome instanceof Outcome.Exhausted<Got> failed) {
      Got rest = failed.rest();
      return new Got(
          rest == null ? null : rest.inspected,
          rest == null ? null : rest.body,
          failed.reason(),
          failed.retryAfter());
    }
    String reason = outcome instanceof Outcome.None<Got> none ? none.reason() : "not modified";
    return new Got(null, null, reason, null);
  }

  /** Nothing that is not a list may pass for the end of one. */
  private static Verdict<Got> judgeList(Answer.Document document) throws IOException {
    Verdict<Got> verdict = judge(document);
    if (!(verdict instanceof Verdict.Whole<Got> whole)) {
      return verdict;
    }
    Got got = whole.value();
    if (got.inspected != null && !got.inspected.isAboutRecords()) {
      return without(
          document.body(), "the answer holds neither a list of records nor an error of OAI-PMH");
    }
    return got.inspected != null && got.inspected.isUnfinished()
        ? new Verdict.Broken<>("the answer broke off: the end of its list is missing", got)
        : verdict;
  }

  private static Verdict<Got> judge(Answer.Document document) throws IOException {
    Spool body = document.body();
    PageInspector inspected = PageInspector.inspect(body);
    Got got = new Got(inspected, body, "", null);
    return switch (inspected.end()) {
      case COMPLETE -> new Verdict.Whole<>(got);
      case TRUNCATED -> new Verdict.Broken<>("the answer broke off", got);
      case NOT_OAI -> without(body, "the answer is not an OAI-PMH document");
      case HTML -> without(body, "the source answered with an HTML page");
      case DOCTYPE -> {
        body.close();
        yield new Verdict.Unacceptable<>("the answer has a DTD, which is not accepted");
      }
    };
  }

  private static Verdict<Got> without(Spool body, String reason) throws IOException {
    body.close();
    return new Verdict.Broken<>(reason, null);
  }

  /**
   * What Identify came to.
   *
   * @param granularity empty when there was no answer
   * @param keepsTombstones deletedRecord is persistent (OAI-PMH 2.5.1)
   */
  public record Identified(
      Optional<Granularity> granularity,
      boolean keepsTombstones,
      List<Finding> findings,
      String reason,
      @Nullable Duration retryAfter) {
    public Identified {
      findings = List.copyOf(findings);
    }
  }

  private record Got(
      @Nullable PageInspector inspected,
      @Nullable Spool body,
      String reason,
      @Nullable Duration retryAfter)
      implements Closeable {
    @Override
    public void close() throws IOException {
      if (body != null) {
        body.close();
      }
    }
  }
}
