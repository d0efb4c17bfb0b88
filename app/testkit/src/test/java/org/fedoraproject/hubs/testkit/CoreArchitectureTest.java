package org.fedoraproject.hubs.testkit;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;

/** The house rules hold in core; they run here because core cannot depend on this kit. */
@AnalyzeClasses(packages = "org.fedoraproject.hubs.core", importOptions = ImportOption.DoNotIncludeTests.class)
final class CoreArchitectureTest {

    @ArchTest
    static final ArchTests RULES = ArchTests.in(HouseRules.class);
}
