@echo off
rem Starts the workbook's command on a JDK 25, and builds it first where that has not been done.
setlocal enabledelayedexpansion
set "root=%~dp0"
set "jar=%root%grader\target\workbook.jar"
set "jdk="
for %%h in ("%JAVA_HOME%" "%JAVA25_HOME%") do if exist "%%~h\bin\javac.exe" call :try "%%~h"
for /d %%h in ("%USERPROFILE%\.jdks\*25*" "%ProgramFiles%\Eclipse Adoptium\*25*" "%ProgramFiles%\Java\*25*" "%ProgramFiles%\Zulu\*25*") do call :try "%%~h"
if not defined jdk (
    echo workbook: no JDK 25 found. Install one ^(https://adoptium.net^) or set JAVA_HOME to it. 1>&2
    echo Looked at: JAVA_HOME, JAVA25_HOME, .jdks, Program Files\{Eclipse Adoptium,Java,Zulu}. 1>&2
    exit /b 1
)
if not exist "%jar%" (
    echo workbook: building the command 1>&2
    pushd "%root%" & call mvnw.cmd --quiet -pl grader package & popd
)
"%jdk%\bin\java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 --sun-misc-unsafe-memory-access=allow --add-opens=java.base/java.lang=ALL-UNNAMED -Djdk.trackAllThreads=false "-Dworkbook.root=%root%." -jar "%jar%" %*
exit /b %errorlevel%

:try
if defined jdk exit /b
"%~1\bin\java" -version 2>&1 | findstr /c:"version \"25" >nul && set "jdk=%~1"
exit /b
