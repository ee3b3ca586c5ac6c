package org.openlearningexchange.harvest.fetch;

import java.io.Closeable;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.harvest.fetch.Answer.Cause;

/**
 * Asks sources, one attempt each. Blocks: never to be called on an event loop. Thread-safe, and one
 * for the whole instance, so that no host is asked more often than is polite. Whatever a source
 * does, an answer is bounded in time and size, and only public addresses (or allowed ones) are
 * connected to, at every redirect again.
 */
public final class SourceClient implements Closeable {
  private final HopClient hops;
  private final FetchLimits limits;
  private final HostTurns turns;
  private final Clock clock;

  public SourceClient(FetchLimits limits, Politeness politeness, Clock clock) {
    this(limits, politeness, clock, null);
  }

  /** As polite as by default. */
  public SourceClient(FetchLimits limits, Clock clock) {
    this(limits, Politeness.DEFAULT, clock);
  }

  SourceClient(
      FetchLimits limits, Politeness politeness, Clock clock, HopClient.@Nullable Trust trust) {
    this.limits = limits;
    this.turns = new HostTurns(politeness);
    this.clock = clock;
    this.hops = new HopClient(limits, politeness.userAgent(), trust);
  }

  /** Asks once, when it is the host's turn; redirects are followed within bounds. */
  public Answer get(Request request) throws InterruptedException {
    HttpUrl url = HttpUrl.parse(request.address().toString());
    return url == null
        ? new Answer.Refusal(
            Cause.ADDRESS,
            "not an http or https address, but one of " + request.address().getScheme())
        : new Trail(request, url).follow();
  }

  /** Exchanges with the host of this address begin at least so far apart from now on. */
  public void slowDown(Origin origin, Duration atLeast) {
    turns.slowDown(origin.authority(), atLeast);
  }

  /** Breaks off all exchanges, and begins no more. */
  public void cancelAll() {
    turns.stop();
    hops.cancelAll();
  }

  @Override
  public void close() {
    hops.close();
  }

  /** The way from redirect to redirect. */
  private final class Trail {
    private final Request request;
    private final HttpUrl first;
    private final Set<HttpUrl> seen = new HashSet<>();
    private HttpUrl url;
    private @Nullable HttpUrl movedTo;
    private boolean permanent = true;
    private boolean downgraded;

    Trail(Request request, HttpUrl url) {
      this.request = request;
      this.first = url;
      this.url = url;
    }

    Answer follow() throws InterruptedException {
      boolean circle = false;
      for (int followed = 0; followed <= limits.redirects(); followed++) {
        circle |= !seen.add(url);
        Answer answer = hop();
        if (answer != null) {
          return answer;
        }
      }
      return redirects(
          circle ? "redirects in a circle" : "more than " + limits.redirects() + " redirects");
    }

    /** Null where the answer leads elsewhere. */
    private @Nullable Answer hop() throws InterruptedException {
      if (!url.username().isEmpty() || !url.password().isEmpty()) {
        return new Answer.Refusal(Cause.ADDRESS, "the address holds a user name or a password");
      }
      if (!isPortAllowed()) {
        return new Answer.Refusal(Cause.ADDRESS, "sources may not be asked at port " + url.port());
      }
      Origin origin = Origin.of(url.uri());
      try (HostTurns.Turn turn = turns.take(origin.authority())) {
        boolean own = Origin.of(first.uri()).trusts(origin) && !downgraded;
        return read(hops.ask(url, request, own));
      } catch (IOException e) {
        if (Thread.interrupted()) {
          throw new InterruptedException("interrupted during an exchange");
        }
        return Faults.answer(e, url.host());
      }
    }

    private boolean isPortAllowed() {
      return limits.ports().permit(url.port())
          || limits.allowedPrivateHosts().contains(url.host() + ":" + url.port());
    }

    private @Nullable Answer read(HopClient.Reply reply) throws IOException {
      return switch (reply.status()) {
        case 301, 308 -> redirect(reply, permanent);
        case 302, 303, 307 -> redirect(reply, false);
        case 200, 203 -> {
          IOException cut = reply.cut();
          yield document(reply, cut == null ? null : Faults.answer(cut, url.host()));
        }
        case 304 -> Statuses.notModified(request, route());
        default -> other(reply);
      };
    }

    private Answer other(HopClient.Reply reply) {
      Answer error = Statuses.other(reply.status(), reply.headers()::get, clock.instant());
      return reply.body().size() > 0 ? document(reply, error) : error;
    }

    private Answer document(HopClient.Reply reply, @Nullable Answer flaw) {
      return Statuses.document(reply.body(), reply.headers()::get, route(), flaw);
    }

    private @Nullable Answer redirect(HopClient.Reply reply, boolean forGood) {
      String location = reply.headers().get("Location");
      if (location == null) {
        return redirects("a redirect that does not say where to");
      }
      HttpUrl target = url.resolve(location);
      if (target == null) {
        return redirects("redirected to an address that is not http or https");
      }
      permanent = forGood;
      movedTo = forGood ? target : movedTo;
      downgraded |= url.isHttps() && !target.isHttps();
      url = withArguments(target).newBuilder().fragment(null).build();
      return null;
    }

    /** The arguments are ours: a redirect that drops them gets them again. */
    private HttpUrl withArguments(HttpUrl target) {
      String ours = first.encodedQuery();
      if (!request.keepsArguments() || ours == null) {
        return target;
      }
      if (target.encodedQuery() == null) {
        return target.newBuilder().encodedQuery(ours).build();
      }
      HttpUrl.Builder complete = target.newBuilder();
      for (String argument : ours.split("&", -1)) {
        String[] parts = argument.split("=", 2);
        if (parts.length == 2 && target.queryParameter(parts[0]) == null) {
          complete.addEncodedQueryParameter(parts[0], parts[1]);
        }
      }
      return complete.build();
    }

    private Answer redirects(String reason) {
      return new Answer.Refusal(Cause.REDIRECTS, reason);
    }

    private Route route() {
      return new Route(url.uri(), movedTo == null ? null : movedTo.uri(), downgraded);
    }
  }
}
