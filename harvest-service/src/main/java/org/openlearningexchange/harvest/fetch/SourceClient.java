package org.openlearningexchange.harvest.fetch;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.Proxy;
import java.net.URI;
import java.time.Clock;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * GET requests to sources, one attempt each. Blocks: never to be called on an event loop.
 * Thread-safe. Whatever a source does, an answer is bounded in time and size, and only public
 * addresses (or allowed ones) are connected to, at every redirect again.
 */
public final class SourceClient implements Closeable {
  private static final String USER_AGENT =
      "OpenLearningExchange-Harvester/0.1 (+https://openlearningexchange.org/harvester)";

  private final OkHttpClient http;
  private final FetchLimits limits;
  private final Clock clock;

  public SourceClient(FetchLimits limits, Clock clock) {
    this.limits = limits;
    this.clock = clock;
    this.http =
        new OkHttpClient.Builder()
            .proxy(Proxy.NO_PROXY)
            .socketFactory(new GuardedSocketFactory(new AddressGuard(limits.allowedPrivateHosts())))
            .connectTimeout(limits.connect())
            .readTimeout(limits.read())
            .writeTimeout(limits.read())
            .callTimeout(limits.exchange())
            .followRedirects(false)
            .followSslRedirects(false)
            .build();
  }

  /** Asks once; redirects are followed within bounds. */
  public Answer get(URI address) {
    HttpUrl url = HttpUrl.parse(address.toString());
    if (url == null) {
      return new Answer.Refusal("not an http or https address: " + address);
    }
    String query = url.encodedQuery();
    for (int hop = 0; hop <= limits.redirects(); hop++) {
      Hop result = ask(url, query);
      if (result.answer != null) {
        return result.answer;
      }
      if (result.target == null) {
        return new Answer.Refusal("redirected to an address that is not http or https");
      }
      url = result.target;
    }
    return new Answer.Refusal("more than " + limits.redirects() + " redirects");
  }

  /** Breaks off all exchanges. */
  public void cancelAll() {
    http.dispatcher().cancelAll();
  }

  @Override
  public void close() {
    http.dispatcher().executorService().shutdown();
    http.connectionPool().evictAll();
  }

  private Hop ask(HttpUrl url, @Nullable String query) {
    Request request =
        new Request.Builder()
            .url(url)
            .header("User-Agent", USER_AGENT)
            .header("Accept", "text/xml, application/xml;q=0.9, */*;q=0.1")
            .header("Accept-Encoding", "gzip")
            .build();
    try (Response response = http.newCall(request).execute()) {
      return isRedirect(response.code())
          ? new Hop(null, target(url, response.header("Location"), query))
          : new Hop(read(response), null);
    } catch (PrivateAddressException | TooLargeException e) {
      return new Hop(new Answer.Refusal(message(e)), null);
    } catch (IOException e) {
      return new Hop(new Answer.Failure("the connection failed: " + message(e), null), null);
    }
  }

  private static String message(IOException e) {
    String message = e.getMessage();
    return message == null ? e.getClass().getSimpleName() : message;
  }

  private static boolean isRedirect(int status) {
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
  }

  /** The arguments are ours: a redirect that drops them gets them again. */
  private static @Nullable HttpUrl target(
      HttpUrl from, @Nullable String location, @Nullable String query) {
    HttpUrl to = location == null ? null : from.resolve(location);
    return to == null || to.encodedQuery() != null
        ? to
        : to.newBuilder().encodedQuery(query).build();
  }

  private Answer read(Response response) throws IOException {
    int status = response.code();
    if (status == 200) {
      return new Answer.Document(spool(response));
    }
    if (status == 429 || status == 408 || status >= 500) {
      return new Answer.Failure(
          "the source answered HTTP " + status,
          RetryAfter.parse(response.header("Retry-After"), clock.instant()).orElse(null));
    }
    return new Answer.Refusal("the source answered HTTP " + status);
  }

  private Spool spool(Response response) throws IOException {
    Spool spool = new Spool();
    try (InputStream in = Decoded.of(response.body().byteStream())) {
      byte[] buffer = new byte[16_384];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        if (spool.size() + read > limits.decodedBytes()) {
          throw new TooLargeException(limits.decodedBytes());
        }
        spool.write(buffer, read);
      }
      spool.finish();
      return spool;
    } catch (IOException e) {
      spool.close();
      throw e;
    }
  }

  private record Hop(@Nullable Answer answer, @Nullable HttpUrl target) {}

  private static final class TooLargeException extends IOException {
    TooLargeException(long bound) {
      super("the answer is larger than " + bound + " bytes");
    }
  }
}
