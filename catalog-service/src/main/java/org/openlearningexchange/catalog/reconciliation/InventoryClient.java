package org.openlearningexchange.catalog.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Iterator;
import java.util.stream.Stream;
import org.openlearningexchange.contracts.Json;
import org.openlearningexchange.kit.inventory.InventoryLine;

/** Reads the inventories of the other services line by line; blocks, so not on an event loop. */
@ApplicationScoped
class InventoryClient {
  private final ReconciliationConfig config;
  private final HttpClient http;

  InventoryClient(ReconciliationConfig config) {
    this.config = config;
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
  }

  /**
   * Opens an inventory; closing the stream ends the exchange.
   *
   * @param authorization the caller's own header: each service decides for itself
   * @throws AwayException when the service does not answer, or not with its inventory; the iterator
   *     throws it too
   */
  Stream<InventoryLine> open(Holder holder, String authorization) {
    try {
      HttpResponse<Stream<String>> response =
          http.send(request(holder, authorization), HttpResponse.BodyHandlers.ofLines());
      if (response.statusCode() != 200) {
        response.body().close();
        throw new AwayException(holder, "answered " + response.statusCode(), null);
      }
      return response.body().filter(line -> !line.isBlank()).map(line -> read(holder, line));
    } catch (IOException e) {
      throw new AwayException(holder, "does not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AwayException(holder, "was not waited for", e);
    }
  }

  /** The lines; an answer that breaks off is a service that is away, not a short inventory. */
  static Iterator<InventoryLine> lines(Holder holder, Stream<InventoryLine> open) {
    Iterator<InventoryLine> lines = open.iterator();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        try {
          return lines.hasNext();
        } catch (UncheckedIOException e) {
          throw new AwayException(holder, "broke off its answer", e);
        }
      }

      @Override
      public InventoryLine next() {
        return lines.next();
      }
    };
  }

  private HttpRequest request(Holder holder, String authorization) {
    return HttpRequest.newBuilder(inventory(holder))
        .timeout(config.timeout())
        .header("Authorization", authorization)
        .header("Accept", "application/x-ndjson")
        .build();
  }

  private URI inventory(Holder holder) {
    URI base =
        switch (holder) {
          case HARVEST -> config.harvestUrl();
          case RIGHTS -> config.rightsUrl();
          case SEARCH -> config.searchUrl();
          case CATALOGUE -> throw new IllegalArgumentException("the catalogue asks itself");
        };
    return URI.create(base.toString().replaceAll("/+$", "") + "/inventory");
  }

  private static InventoryLine read(Holder holder, String line) {
    try {
      return Json.read(line, InventoryLine.class);
    } catch (IllegalArgumentException e) {
      throw new AwayException(holder, "gave a line that is no inventory line", e);
    }
  }

  /** A service's inventory cannot be read. */
  static final class AwayException extends RuntimeException {
    private final Holder holder;

    AwayException(Holder holder, String what, @org.jspecify.annotations.Nullable Throwable cause) {
      super(holder.label() + " " + what, cause);
      this.holder = holder;
    }

    Holder holder() {
      return holder;
    }
  }
}
