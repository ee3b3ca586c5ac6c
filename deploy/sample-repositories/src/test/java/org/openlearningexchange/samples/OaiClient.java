package org.openlearningexchange.samples;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** Asks by real HTTP and reads answers by XPath over local names. */
final class OaiClient {
  private final HttpClient http = HttpClient.newHttpClient();
  private final URI baseUrl;

  OaiClient(URI baseUrl) {
    this.baseUrl = baseUrl;
  }

  /** A valid XML document, whatever it says. */
  record Reply(HttpResponse<byte[]> http, Document xml) {

    String text(String path) {
      return evaluate("string(" + local(path) + ")");
    }

    List<String> texts(String path) {
      try {
        NodeList nodes = (NodeList) xpath().evaluate(local(path), xml, XPathConstants.NODESET);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
          texts.add(nodes.item(i).getTextContent());
        }
        return texts;
      } catch (XPathExpressionException wrong) {
        throw new IllegalArgumentException(path, wrong);
      }
    }

    int count(String path) {
      return Integer.parseInt(evaluate("count(" + local(path) + ")"));
    }

    List<String> errorCodes() {
      return texts("//error/@code");
    }

    private String evaluate(String expression) {
      try {
        return xpath().evaluate(expression, xml);
      } catch (XPathExpressionException wrong) {
        throw new IllegalArgumentException(expression, wrong);
      }
    }

    private static XPath xpath() {
      return XPathFactory.newInstance().newXPath();
    }

    /** //a/b/@c as a path over local names. */
    private static String local(String path) {
      return path.replaceAll("/([A-Za-z][A-Za-z-]*)", "/*[local-name()='$1']");
    }
  }

  /** The query as it is, without its question mark. */
  Reply ask(String query) {
    return parse(send(HttpRequest.newBuilder(URI.create(baseUrl + "?" + query)).build()));
  }

  Reply askWithToken(String verb, String token) {
    return ask(
        "verb=" + verb + "&resumptionToken=" + URLEncoder.encode(token, StandardCharsets.UTF_8));
  }

  Reply post(String form) {
    return parse(
        send(
            HttpRequest.newBuilder(baseUrl)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build()));
  }

  HttpResponse<byte[]> send(HttpRequest request) {
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException failed) {
      throw new java.io.UncheckedIOException(failed);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  /** All pages of a list, to its end. */
  List<Reply> list(String query) {
    String verb = query.replaceAll(".*verb=(\\w+).*", "$1");
    List<Reply> pages = new ArrayList<>(List.of(ask(query)));
    for (String token = token(pages); !token.isEmpty(); token = token(pages)) {
      pages.add(askWithToken(verb, token));
    }
    return pages;
  }

  List<String> identifiers(String query) {
    return list(query).stream()
        .flatMap(page -> page.texts("//header/identifier").stream())
        .toList();
  }

  private static String token(List<Reply> pages) {
    return pages.get(pages.size() - 1).text("//resumptionToken");
  }

  static Reply parse(HttpResponse<byte[]> response) {
    return new Reply(response, xml(response.body()));
  }

  static Document xml(byte[] bytes) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      return factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
    } catch (Exception notXml) {
      throw new AssertionError(new String(bytes, StandardCharsets.UTF_8), notXml);
    }
  }
}
