package org.openlearningexchange.local.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openlearningexchange.local.api.Api;
import org.openlearningexchange.local.api.ClientCredentials;
import org.openlearningexchange.local.command.Credentials.Member;
import org.openlearningexchange.local.command.DataFolder.Choice;
import org.openlearningexchange.local.command.Enrolment.Registration;
import org.openlearningexchange.local.process.LocalFailure;
import org.openlearningexchange.local.process.ManagedProcess;

/**
 * Everything up, two universities enrolled, their repositories harvested and searchable; what is so
 * already stays as it is.
 */
final class Up {
  private static final Duration SEARCHABLE_WITHIN = Duration.ofMinutes(2);

  private final DataFolder data;
  private final Choice choice;
  private final long start = System.nanoTime();

  Up(Arguments arguments) {
    arguments.allow("data", "records", "port-offset");
    data = DataFolder.of(arguments);
    choice = choose(arguments, data.findChoice());
  }

  int run() {
    data.lock();
    LocalSetup setup = LocalSetup.of(data, choice);
    setup.processes().forEach(ManagedProcess::requirePorts);
    data.keep(choice);
    Undo undo = Undo.armed(() -> LocalSetup.of(data, choice), setup.processes());
    startAll(setup);
    Credentials credentials = new Enrolment(setup).enrolMembers();
    long harvested = harvest(setup, credentials);
    long searchable = awaitSearchable(setup, harvested);
    undo.disarm();
    new WhatToTry(setup).say(searchable, secondsSince(start));
    return 0;
  }

  private static Choice choose(Arguments arguments, Optional<Choice> before) {
    Optional<String> records = arguments.find("records").map(Up::checkedRecords);
    Optional<Integer> offset = arguments.find("port-offset").map(Up::checkedOffset);
    if (before.isEmpty()) {
      return new Choice(offset.orElse(0), records.isEmpty(), records.orElse(null));
    }
    Choice kept = before.get();
    if (offset.isPresent() && offset.get() != kept.portOffset()) {
      throw new LocalFailure(
          "The exchange in this data folder has the port offset %d: take another folder (--data), or forget this one (down --wipe)."
              .formatted(kept.portOffset()));
    }
    if (records.isPresent() && kept.records() != null && !kept.records().equals(records.get())) {
      throw new LocalFailure(
          "The exchange in this data folder serves the records of %s: take another folder (--data), or forget this one (down --wipe)."
              .formatted(kept.records()));
    }
    return new Choice(kept.portOffset(), kept.collections(), records.orElse(kept.records()));
  }

  private static String checkedRecords(String folder) {
    Path path = Path.of(folder).toAbsolutePath().normalize();
    if (!Files.isDirectory(path)) {
      throw new LocalFailure(
          "--records needs a folder of OAI-PMH responses or records; %s is none.".formatted(path));
    }
    return path.toString();
  }

  private static int checkedOffset(String text) {
    if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) > 40_000) {
      throw new LocalFailure("--port-offset needs a number from 0 to 40000, not " + text + ".");
    }
    return Integer.parseInt(text);
  }

  private static void startAll(LocalSetup setup) {
    List<ManagedProcess> down =
        setup.processes().stream().filter(process -> !process.isRunning()).toList();
    if (down.isEmpty()) {
      Console.say("Everything runs.");
    } else {
      Console.say(
          "Starting %s …", String.join(", ", down.stream().map(ManagedProcess::name).toList()));
    }
    setup.sources().forEach(source -> source.process().start());
    setup.exchange().start(ready -> sayIfNew(ready, down));
  }

  private static void sayIfNew(ManagedProcess ready, List<ManagedProcess> wereDown) {
    if (wereDown.stream().anyMatch(process -> process.name().equals(ready.name()))) {
      Console.say("  %s is ready at port %d", ready.name(), ready.port());
    }
  }

  /**
   * Registers what is not registered and waits for first harvests; answers how many records those
   * brought.
   */
  private static long harvest(LocalSetup setup, Credentials credentials) {
    Map<Source, Registration> registrations = new LinkedHashMap<>();
    for (Source source : setup.sources()) {
      Member member = credentials.get(source.member());
      URI baseUrl = source.process().baseUrl();
      registrations.put(
          source, new Enrolment(setup).register(member, baseUrl, source.name(), Enrolment.OAI_PMH));
    }
    RunFollower runs = new RunFollower(setup.exchange());
    long brought = 0;
    for (Map.Entry<Source, Registration> registered : registrations.entrySet()) {
      Source source = registered.getKey();
      Registration registration = registered.getValue();
      if (registration.isNew() || runs.findHarvest(registration.id()).isEmpty()) {
        Console.say("Harvesting %s (%s)", source.name(), source.process().baseUrl());
        ClientCredentials client = credentials.get(source.member()).client();
        new ProbeFollower(setup.exchange()).awaitActive(registration.id(), source.name());
        JsonNode run = runs.follow(registration.id(), source.name(), client);
        brought += run.path("account").path("new").asLong();
      }
    }
    return brought;
  }

  private static long awaitSearchable(LocalSetup setup, long harvested) {
    Api search = Api.withoutToken(setup.exchange().url("search-service"));
    long end = System.nanoTime() + SEARCHABLE_WITHIN.toNanos();
    long found = found(search);
    while (found < harvested && System.nanoTime() < end) {
      Pause.of(Duration.ofMillis(500));
      found = found(search);
    }
    if (found < harvested) {
      throw new LocalFailure(
          "Only %d of %d harvested records were searchable after %d s; 'deploy/local/reconcile' shows what is missing, the logs are in %s."
              .formatted(found, harvested, SEARCHABLE_WITHIN.toSeconds(), setup.data().path()));
    }
    return found;
  }

  private static long found(Api search) {
    return search.get("/search").path("total").asLong();
  }

  private static long secondsSince(long start) {
    return Duration.ofNanos(System.nanoTime() - start).toSeconds();
  }
}
