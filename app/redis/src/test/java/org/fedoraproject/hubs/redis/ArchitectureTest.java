package org.fedoraproject.hubs.redis;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import org.fedoraproject.hubs.testkit.HouseRules;

@AnalyzeClasses(packages = "org.fedoraproject.hubs.redis", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests rules = ArchTests.in(HouseRules.class);
}
