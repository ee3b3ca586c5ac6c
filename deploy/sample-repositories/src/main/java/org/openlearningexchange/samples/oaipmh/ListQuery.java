package org.openlearningexchange.samples.oaipmh;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a list request asks for and where it goes on, from its arguments or from its token. */
record ListQuery(
    Verb verb,
    String prefix,
    Optional<String> set,
    Optional<String> from,
    Optional<String> until,
    DateWindow window,
    Optional<ResumptionToken> token) {

  static ListQuery read(OaiRequest request, Repository repository, Instant now)
      throws OaiException {
    Optional<String> token = request.find("resumptionToken");
    if (token.isPresent()) {
      return resumed(request.verb(), token.get(), repository, now);
    }
    Optional<String> from = request.find("from");
    Optional<String> until = request.find("until");
    Optional<String> set = request.find("set");
    DateWindow window = DateWindow.read(from, until, repository.granularity());
    if (set.isPresent() && repository.sets().isEmpty()) {
      throw new OaiException(ErrorCode.NO_SET_HIERARCHY, "This repository has no sets.");
    }
    String prefix = request.get("metadataPrefix");
    if (repository.formats().stream().noneMatch(format -> format.prefix().equals(prefix))) {
      throw new OaiException(
          ErrorCode.CANNOT_DISSEMINATE_FORMAT, "This repository has no format '" + prefix + "'.");
    }
    return new ListQuery(request.verb(), prefix, set, from, until, window, Optional.empty());
  }

  private static ListQuery resumed(Verb verb, String text, Repository repository, Instant now)
      throws OaiException {
    ResumptionToken token =
        ResumptionToken.decode(text)
            .filter(t -> t.verb() == verb && t.generation() == repository.tokenGeneration())
            .filter(
                t ->
                    repository
                        .tokenLifetime()
                        .map(life -> now.isBefore(t.issued().plus(life)))
                        .orElse(true))
            .orElseThrow(
                () ->
                    new OaiException(
                        ErrorCode.BAD_RESUMPTION_TOKEN, "The token is unknown or has expired."));
    DateWindow window = DateWindow.read(token.from(), token.until(), repository.granularity());
    return new ListQuery(
        verb, token.prefix(), token.set(), token.from(), token.until(), window, Optional.of(token));
  }

  int cursor() {
    return token.map(ResumptionToken::cursor).orElse(0);
  }

  /** The items of this list that have not been delivered. */
  List<Item> remaining(Holdings holdings) {
    List<Item> candidates =
        token
            .map(t -> holdings.after(t.afterDatestamp(), t.afterIdentifier()))
            .orElseGet(() -> holdings.after(window.start(), ""));
    return candidates.stream()
        .filter(item -> item.datestamp().isBefore(window.end()))
        .filter(item -> item.supports(prefix))
        .filter(item -> set.isEmpty() || item.isIn(set.get()))
        .toList();
  }

  ResumptionToken tokenAfter(Item last, int delivered, Instant now, int generation) {
    return new ResumptionToken(
        verb,
        prefix,
        set,
        from,
        until,
        last.datestamp(),
        last.identifier(),
        delivered,
        now,
        generation);
  }
}
