package org.openlearningexchange.rights.delivery;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.Proxy;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.net.ssl.SSLException;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.openlearningexchange.kit.address.AddressGuard;
import org.openlearningexchange.kit.address.GuardedSocketFactory;
import org.openlearningexchange.kit.address.PrivateAddressException;
import org.openlearningexchange.kit.http.RetryAfter;

/**
 * Posts to addresses that somebody gave us: only public ones, looked at when connecting; without
 * following redirects; within a bound of time, whatever the other side does. The body of an answer
 * is not read. HTTP/1.1 alone, where the head of an answer is bounded. Blocks; thread-safe.
 */
final class CallbackClient implements Closeable {
  private static final MediaType JSON = MediaType.get("application/json");
  private static final String ADVICE = "Retry-After-as-sent";
  private static final String USER_AGENT = "OpenLearningExchange-Notices/0.1";

  private final OkHttpClient http;
  private final Clock clock;

  /**
   * @param connect for each address of a host
   * @param exchange for the exchange as a whole
   */
  record Limits(Duration connect, Duration exchange, Set<String> allowedPrivateHosts) {
    Limits {
      allowedPrivateHosts = Set.copyOf(allowedPrivateHosts);
    }
  }

  CallbackClient(Limits limits, Clock clock) {
    this.clock = clock;
    this.http =
        new OkHttpClient.Builder()
            .proxy(Proxy.NO_PROXY)
            .socketFactory(new GuardedSocketFactory(new AddressGuard(limits.allowedPrivateHosts())))
            .protocols(List.of(Protocol.HTTP_1_1))
            .addNetworkInterceptor(CallbackClient::withoutAdvice)
            .connectTimeout(limits.connect())
            .readTimeout(limits.exchange())
            .writeTimeout(limits.exchange())
            .callTimeout(limits.exchange())
            .followRedirects(false)
            .followSslRedirects(false)
            .build();
  }

  /** Sends a JSON document and says what was answered. */
  Reply post(URI address, byte[] json, Map<String, String> headers) {
    Request.Builder request =
        new Request.Builder()
            .url(address.toString())
            .header("User-Agent", USER_AGENT)
            .post(RequestBody.create(json, JSON));
    headers.forEach(request::header);
    try (Response response = http.newCall(request.build()).execute()) {
      return new Reply.Answered(
          response.code(), RetryAfter.parse(response.header(ADVICE), clock.instant()).orElse(null));
    } catch (IOException e) {
      return new Reply.Unreachable(words(e));
    } catch (IllegalStateException | IllegalArgumentException e) {
      // OkHttp's answer to more than one interim answer, and to addresses that it cannot read
      return new Reply.Unreachable("gave no answer that is HTTP");
    }
  }

  /** Breaks off all exchanges. */
  @Override
  public void close() {
    http.dispatcher().cancelAll();
    http.dispatcher().executorService().shutdown();
    http.connectionPool().evictAll();
  }

  /** OkHttp acts upon the header by itself, and fails where it is no number that it can hold. */
  private static Response withoutAdvice(Interceptor.Chain chain) throws IOException {
    Response response = chain.proceed(chain.request());
    String advice = response.header("Retry-After");
    return advice == null
        ? response
        : response.newBuilder().removeHeader("Retry-After").header(ADVICE, advice).build();
  }

  private static String words(IOException e) {
    if (e instanceof PrivateAddressException) {
      return "its host leads to an address that is not public";
    } else if (e instanceof UnknownHostException) {
      return "its host is not known";
    } else if (e instanceof ConnectException) {
      return "nothing listens there";
    } else if (e instanceof InterruptedIOException) {
      return "gave no answer in time";
    } else if (e instanceof SSLException) {
      return "its certificate or its TLS is not acceptable";
    }
    return "broke the connection off";
  }
}
