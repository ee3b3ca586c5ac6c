import com.sun.management.OperatingSystemMXBean;
import io.gdcc.xoai.model.oaipmh.results.Record;
import io.gdcc.xoai.serviceprovider.ServiceProvider;
import io.gdcc.xoai.serviceprovider.client.OAIClient;
import io.gdcc.xoai.serviceprovider.model.Context;
import io.gdcc.xoai.serviceprovider.parameters.ListRecordsParameters;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.Iterator;
import java.util.Scanner;
import org.metafacture.biblio.OaiPmhOpener;
import org.metafacture.framework.helpers.DefaultStreamReceiver;
import org.metafacture.xml.GenericXmlHandler;
import org.metafacture.xml.XmlDecoder;

/** Reads a list for each line "address prefix" and answers "records nanoseconds cpu-nanoseconds". */
public class Harvest {
  public static void main(String[] arguments) throws Exception {
    OperatingSystemMXBean system =
        ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    Scanner lines = new Scanner(System.in);
    // some of them print what they do
    PrintStream answers = System.out;
    System.setOut(System.err);
    while (lines.hasNextLine()) {
      String[] asked = lines.nextLine().split(" ");
      long cpu = system.getProcessCpuTime();
      long started = System.nanoTime();
      long records =
          arguments[0].equals("metafacture")
              ? metafacture(asked[0], asked[1])
              : xoai(asked[0], asked[1]);
      answers.printf(
          "%d %d %d%n",
          records, System.nanoTime() - started, system.getProcessCpuTime() - cpu);
    }
  }

  private static long metafacture(String address, String prefix) {
    Counter counter = new Counter();
    OaiPmhOpener opener = new OaiPmhOpener();
    opener.setMetadataPrefix(prefix);
    opener
        .setReceiver(new XmlDecoder())
        .setReceiver(new GenericXmlHandler())
        .setReceiver(counter);
    opener.process(address);
    opener.closeStream();
    return counter.records;
  }

  private static long xoai(String address, String prefix) throws Exception {
    Context context =
        new Context()
            .withBaseUrl(address)
            .withMetadataTransformer(prefix, Context.KnownTransformer.OAI_DC)
            .withOAIClient(OAIClient.newBuilder().withBaseUrl(address).build());
    Iterator<Record> found =
        new ServiceProvider(context)
            .listRecords(ListRecordsParameters.request().withMetadataPrefix(prefix));
    long records = 0;
    while (found.hasNext()) {
      records += found.next().getHeader() == null ? 0 : 1;
    }
    return records;
  }

  private static final class Counter extends DefaultStreamReceiver {
    private long records;

    @Override
    public void startRecord(String identifier) {
      records++;
    }
  }
}
