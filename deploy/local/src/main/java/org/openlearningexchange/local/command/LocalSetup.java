package org.openlearningexchange.local.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openlearningexchange.local.command.DataFolder.Choice;
import org.openlearningexchange.local.exchange.ExchangeSettings;
import org.openlearningexchange.local.exchange.LocalExchange;
import org.openlearningexchange.local.exchange.LocalPorts;
import org.openlearningexchange.local.exchange.SampleRepositoryProcess;
import org.openlearningexchange.local.process.ManagedProcess;

/** One exchange with the repositories that {@code up} plays for it. */
record LocalSetup(DataFolder data, LocalExchange exchange, List<Source> sources) {

  static LocalSetup of(DataFolder data, Choice choice) {
    LocalPorts ports = LocalPorts.documented(choice.portOffset());
    ExchangeSettings settings =
        ExchangeSettings.of(data.path(), ports).withAllowedPrivateHosts(furtherPrivateHosts());
    return new LocalSetup(data, LocalExchange.of(settings), sources(data.path(), choice, ports));
  }

  /** In the order of starting. */
  List<ManagedProcess> processes() {
    return Stream.concat(sources.stream().map(Source::process), exchange.processes().stream())
        .toList();
  }

  Credentials credentials() {
    return Credentials.read(data.credentials(), exchange.operator());
  }

  private static List<Source> sources(Path data, Choice choice, LocalPorts ports) {
    List<Source> sources = new ArrayList<>();
    if (choice.collections()) {
      for (SampleMember member : SampleMember.values()) {
        int port = ports.samples().get(member.ordinal());
        sources.add(
            new Source(
                SampleRepositoryProcess.ofCollection(member.collection(), data, port),
                member,
                member.fullName() + ": open courses"));
      }
    }
    if (choice.records() != null) {
      Path records = Path.of(choice.records());
      SampleRepositoryProcess process =
          SampleRepositoryProcess.ofRecords(records, data, ports.samples().get(2));
      sources.add(new Source(process, SampleMember.AURORA, "Records of " + records.getFileName()));
    }
    return List.copyOf(sources);
  }

  /** Repositories on this machine or in its network that may be harvested beside the samples. */
  private static List<String> furtherPrivateHosts() {
    return Optional.ofNullable(System.getenv("EXCHANGE_HARVEST_ALLOWED_PRIVATE_HOSTS")).stream()
        .flatMap(hosts -> Arrays.stream(hosts.split(",")))
        .map(String::strip)
        .filter(host -> !host.isEmpty())
        .toList();
  }
}
