@echo off
rem Starts doppelgram.jar, which lies beside this file or in ..\lib. What the JVM knows of its classes
rem after a start is kept in %LOCALAPPDATA%\doppelgram, for each jar and JVM: later starts take half
rem the time. Where nothing can be kept it starts without.
setlocal enableextensions
set "jar=%~dp0doppelgram.jar"
if not exist "%jar%" set "jar=%~dp0..\lib\doppelgram.jar"
if not exist "%jar%" (
  echo doppelgram: there is no doppelgram.jar in %~dp0 or %~dp0..\lib 1>&2
  exit /b 1
)
set "java=%~dp0..\runtime\bin\java.exe"
if not exist "%java%" if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java.exe"
if not exist "%java%" for %%j in (java.exe) do set "java=%%~$PATH:j"
if not exist "%java%" (
  echo doppelgram: needs Java 17 or newer: set JAVA_HOME, or put java into PATH 1>&2
  exit /b 1
)
set "options=-Xlog:disable -Xlog:all=error:stderr -XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
if not defined LOCALAPPDATA goto plain
set "cache=%LOCALAPPDATA%\doppelgram"
for %%j in ("%jar%") do set "key=%%~zj-%%~tj"
for %%j in ("%java%") do set "key=%key%-%%~zj-%%~tj"
set "key=%key:/=%"
set "key=%key::=%"
set "key=%key: =%"
set "key=%key:.=%"
set "archive=%cache%\%key%.jsa"
if exist "%archive%" (
  "%java%" %options% "-XX:SharedArchiveFile=%archive%" -Xshare:auto -jar "%jar%" %*
  exit /b
)
if not exist "%cache%" mkdir "%cache%" 2>nul
if not exist "%cache%" goto plain
rem made once, beside this start: a start of its own whose input ends at once, then renamed
set "new=%archive%.%RANDOM%"
start "" /b /low cmd /d /c ""%java%" %options% "-XX:ArchiveClassesAtExit=%new%" -jar "%jar%" serve --port 0 --exit-with-stdin <nul >nul 2>&1 && move /y "%new%" "%archive%" >nul 2>&1"
:plain
"%java%" %options% -jar "%jar%" %*
exit /b
