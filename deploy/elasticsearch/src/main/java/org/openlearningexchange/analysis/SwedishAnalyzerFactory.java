package org.openlearningexchange.analysis;

import org.apache.lucene.analysis.Analyzer;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;

/**
 * Swedish, as stored. Fields searched in it name {@code exchange_sv_search} as their search
 * analyzer.
 */
@NamedComponent("exchange_sv")
public final class SwedishAnalyzerFactory implements AnalyzerFactory {

  @Override
  public Analyzer create() {
    return SwedishText.stored();
  }
}
