package org.openlearningexchange.harvest.protocol.oaipmh;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.message.Finding;
import org.openlearningexchange.harvest.fetch.Answer;
import org.openlearningexchange.harvest.fetch.Patience;
import org.openlearningexchange.harvest.fetch.SourceClient;
import org.openlearningexchange.harvest.fetch.Spool;
import org.openlearningexchange.harvest.xml.XmlElement;

/**
 * Asks an OAI-PMH source, patiently. Whatever is not a whole OAI-PMH document (HTML, JSON, nothing,
 * a list that breaks off) is a failure of the exchange and is asked for again, never an empty page
 * and never the end of a list. Blocks; thread-safe.
 */
public final class OaiPmhClient {
  private final SourceClient source;
  private final Patience patience;
  private final Sleeper sleeper;
  private final int maxRecord;

  public OaiPmhClient(SourceClient source, Patience patience, Sleeper sleeper, int maxRecord) {
    this.source = source;
    this.patience = patience;
    this.sleeper = sleeper;
    this.maxRecord = maxRecord;
  }

  /** Waits, so that tests need not. */
  public interface Sleeper {
    /** Waits so long; throws at once, even for no wait at all, when the service stops. */
    void sleep(Duration wait) throws InterruptedException;
  }

  /** One page of a list. */
  public ListAnswer list(URI baseUrl, OaiRequest request) throws InterruptedException, IOException {
    Got got = ask(baseUrl, request);
    if (got.inspected == null || got.body == null) {
      return new ListAnswer.None(got.reason, got.retryAfter, null);
    }
    ListPage page = new ListPage(got.inspected.summary(), got.body, maxRecord);
    return got.inspected.end() == OaiDocument.End.COMPLETE
        ? new ListAnswer.Page(page)
        : new ListAnswer.None(got.reason, got.retryAfter, page);
  }

  /** The granularity that Identify states; empty when the source could not be asked. */
  public Identified identify(URI baseUrl) throws InterruptedException, IOException {
    Got got = ask(baseUrl, OaiRequest.identify());
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
  public String bestFormat(URI baseUrl) throws InterruptedException, IOException {
    Got got = ask(baseUrl, OaiRequest.listMetadataFormats());
    try (Spool body = got.body) {
      return Optional.ofNullable(got.inspected)
          .flatMap(inspected -> inspected.answer("ListMetadataFormats"))
          .map(FormatChoice::best)
          .orElse(FormatChoice.DUBLIN_CORE);
    }
  }

  private Got ask(URI baseUrl, OaiRequest request) throws InterruptedException, IOException {
    URI address = request.at(baseUrl);
    for (int made = 1; ; made++) {
      Got got = once(address);
      if (got.isFinal()) {
        return got;
      }
      Optional<Duration> wait =
          patience.next(made, got.retryAfter, ThreadLocalRandom.current().nextDouble());
      if (wait.isEmpty()) {
        // whoever stops us must not be taken for the source's failure
        sleeper.sleep(Duration.ZERO);
        return got;
      }
      if (got.body != null) {
        got.body.close();
      }
      sleeper.sleep(wait.get());
    }
  }

  private Got once(URI address) throws IOException {
    Answer answer = source.get(address);
    if (answer instanceof Answer.Failure failure) {
      return new Got(null, null, failure.reason(), failure.retryAfter(), false);
    }
    if (answer instanceof Answer.Refusal refusal) {
      return new Got(null, null, refusal.reason(), null, true);
    }
    Spool body = ((Answer.Document) answer).body();
    PageInspector inspected = PageInspector.inspect(body);
    return switch (inspected.end()) {
      case COMPLETE -> new Got(inspected, body, "", null, true);
      case TRUNCATED -> new Got(inspected, body, "the answer broke off", null, false);
      case NOT_OAI -> without(body, "the answer is not an OAI-PMH document", false);
      case HTML -> without(body, "the source answered with an HTML page", false);
      case DOCTYPE -> without(body, "the answer has a DTD, which is not accepted", true);
    };
  }

  private static Got without(Spool body, String reason, boolean end) throws IOException {
    body.close();
    return new Got(null, null, reason, null, end);
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
      @Nullable Duration retryAfter,
      boolean isFinal) {}
}
