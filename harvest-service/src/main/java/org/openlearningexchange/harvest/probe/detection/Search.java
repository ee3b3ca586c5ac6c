package org.openlearningexchange.harvest.probe.detection;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.harvest.fetch.Answer.Cause;
import org.openlearningexchange.harvest.probe.ask.Questions;
import org.openlearningexchange.harvest.probe.ask.Reply;
import org.openlearningexchange.harvest.probe.ask.Reply.Silence;
import org.openlearningexchange.harvest.protocol.oaipmh.OaiRequest;

/** One search for interfaces. For one thread. */
final class Search {
  /** So many refusals mean that all of them are meant. */
  private static final int MOST_REFUSALS = 3;

  private static final int GUESSES_AT_OAI = 16;

  private final URI address;
  private final Questions questions;
  private final Habits habits;
  private final Site site;
  private final List<Candidate> candidates = new ArrayList<>();
  private final Set<URI> asked = new HashSet<>();
  private final Set<URI> elsewhere = new LinkedHashSet<>();
  private @Nullable Silence silence;
  private @Nullable Page page;
  private int refusals;
  private boolean hopeless;
  private boolean answered;

  Search(URI address, Questions questions, Habits habits) {
    this.address = address;
    this.questions = questions;
    this.habits = habits;
    this.site = new Site(address);
  }

  Detection search() throws InterruptedException, IOException {
    boolean likely = OaiAddress.isLikely(address);
    if (likely && askOai(OaiAddress.base(address), "the address answers")) {
      return found();
    }
    lookAtAddress();
    if (!candidates.isEmpty() || hopeless) {
      return found();
    }
    if (!likely && !site.isRoot() && askOai(OaiAddress.base(address), "the address answers")) {
      return found();
    }
    if (!followLinks() && !tryHabits()) {
      followOtherForms();
      guess();
    }
    return found();
  }

  private Detection found() {
    List<Candidate> inOrder = new ArrayList<>(candidates);
    inOrder.sort(Comparator.comparingInt(this::rank));
    return new Detection(
        inOrder, List.copyOf(elsewhere), inOrder.isEmpty() && !answered ? silence : null);
  }

  /** What says most about learning comes first; a sitemap only where its pages are known to. */
  private int rank(Candidate candidate) {
    boolean describes = page != null && page.describesResources();
    return switch (candidate.protocol()) {
      case "oai-pmh" -> 0;
      case "amb" -> 1;
      case "moochub" -> 2;
      case "sitemap" -> describes ? 3 : 5;
      case "feed" -> 4;
      default -> 3;
    };
  }

  private void lookAtAddress() throws InterruptedException, IOException {
    Reply reply = ask(address);
    if (reply instanceof Reply.Heard heard) {
      answered = true;
      site.add(heard.route().reached());
      Optional<Sniffed> sniffed = Sniffer.sniff(heard.text());
      if (sniffed.isPresent()) {
        add(sniffed.get(), heard, address, "the address is " + sniffed.get().evidence());
      } else if (Sniffer.isPage(heard.text())) {
        page = Page.of(heard.text(), heard.route().reached());
      }
    }
  }

  private boolean followLinks() throws InterruptedException, IOException {
    if (page == null) {
      return false;
    }
    page.oai().stream().filter(link -> !site.holds(link)).forEach(elsewhere::add);
    for (URI link : page.oai()) {
      if (site.holds(link) && askOai(link, "a link of the page")) {
        return true;
      }
    }
    return false;
  }

  private boolean tryHabits() throws InterruptedException, IOException {
    String signs = page == null ? "" : page.signs();
    for (Habits.Habit habit : habits.of(signs)) {
      String evidence = "the page shows signs of " + habit.software();
      for (String path : habit.oai()) {
        if (askOai(site.at(path), evidence)) {
          return true;
        }
      }
      for (String path : habit.moochub()) {
        look(site.at(path), evidence);
      }
      for (String path : habit.sitemap()) {
        look(site.at(path), evidence);
      }
      for (String path : habit.feed()) {
        look(site.at(path), evidence);
      }
    }
    return false;
  }

  private void followOtherForms() throws InterruptedException, IOException {
    for (URI link : page == null ? List.<URI>of() : page.others()) {
      if (site.holds(link) && candidates.size() < 5) {
        look(link, "a link of the page");
      }
    }
  }

  private void guess() throws InterruptedException, IOException {
    int guesses = 0;
    for (String path : habits.always().oai()) {
      if (guesses++ < GUESSES_AT_OAI && askOai(site.at(path), "a usual address")) {
        return;
      }
    }
    for (URI sitemap : sitemapsOfRobots()) {
      look(sitemap, "robots.txt names it");
    }
    for (String path : habits.always().sitemap()) {
      if (candidates.stream().noneMatch(it -> it.protocol().equals("sitemap"))) {
        look(site.at(path), "a usual address");
      }
    }
    for (String path : habits.always().feed()) {
      if (candidates.stream().noneMatch(it -> it.protocol().equals("feed"))) {
        look(site.at(path), "a usual address");
      }
    }
  }

  private List<URI> sitemapsOfRobots() throws InterruptedException, IOException {
    Reply robots = ask(site.at("/robots.txt"));
    return robots instanceof Reply.Heard heard && !Sniffer.isPage(heard.text())
        ? Robots.sitemaps(heard.text()).stream().filter(site::holds).limit(3).toList()
        : List.of();
  }

  private boolean askOai(URI base, String evidence) throws InterruptedException, IOException {
    if (!asked.add(base)) {
      return false;
    }
    Reply reply = ask(OaiRequest.identify().at(base));
    if (!(reply instanceof Reply.Heard heard)) {
      return false;
    }
    Optional<Sniffed> sniffed =
        Sniffer.sniff(heard.text()).filter(it -> it.protocol().equals("oai-pmh"));
    sniffed.ifPresent(it -> add(it, heard, base, evidence));
    return sniffed.isPresent();
  }

  private void look(URI at, String evidence) throws InterruptedException, IOException {
    if (asked.add(at) && ask(at) instanceof Reply.Heard heard) {
      Sniffer.sniff(heard.text())
          .ifPresent(it -> add(it, heard, at, evidence + ": " + it.evidence()));
    }
  }

  private void add(Sniffed sniffed, Reply.Heard heard, URI at, String evidence) {
    URI reached = heard.route().movedTo() == null ? at : heard.route().reached();
    URI proposed = sniffed.protocol().equals("oai-pmh") ? OaiAddress.base(reached) : reached;
    String own = sniffed.name();
    String name = own == null && page != null ? page.title() : own;
    Candidate candidate = new Candidate(sniffed.protocol(), proposed, evidence, name);
    if (candidates.stream().noneMatch(it -> it.address().equals(proposed))) {
      candidates.add(candidate);
    }
  }

  private Reply ask(URI at) throws InterruptedException, IOException {
    if (hopeless) {
      return new Reply.NotAsked();
    }
    Reply reply = questions.ask(at);
    if (reply instanceof Silence silent) {
      note(silent);
    }
    return reply;
  }

  /** Decides whether further questions to this host make sense. */
  private void note(Silence silent) {
    silence = silence == null ? silent : silence;
    boolean refused = silent.cause() == Cause.FORBIDDEN || silent.cause() == Cause.UNAUTHORIZED;
    refusals = refused ? refusals + 1 : refusals;
    hopeless =
        refusals >= MOST_REFUSALS
            || silent.retryAfter() != null
            || silent.cause() == Cause.PRIVATE_ADDRESS
            || silent.cause() == Cause.ADDRESS
            || silent.cause() == Cause.CERTIFICATE
            || (silent.cause() == null && !silent.reason().contains("HTTP "));
  }
}
